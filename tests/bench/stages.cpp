// How long each stage takes for a cable of a size, and for a part of the rules: all grow in
// proportion.
#include <benchmark/benchmark.h>

#include "bench/bench_cable.hpp"
#include "lint.hpp"
#include "linter/builtin.hpp"
#include "model/build.hpp"
#include "rules/load.hpp"
#include "rules/run.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace cablelint;

Source cable_of(benchmark::State& state) {
  return {"bench.txt", bench_cable(7, static_cast<std::size_t>(state.range(0)))};
}

void count_bytes(benchmark::State& state, const Source& source) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.text().size()));
}

void restoring(benchmark::State& state) {
  const Source source = cable_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(restore(source));
  count_bytes(state, source);
}

void parsing(benchmark::State& state) {
  const Source source = cable_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(parse(source));
  count_bytes(state, source);
}

void building(benchmark::State& state) {
  const Source source = cable_of(state);
  const SyntaxTree tree = parse(source);
  for (auto _ : state)
    benchmark::DoNotOptimize(build(Restored(source), tree, *builtin_rules().tables));
  count_bytes(state, source);
}

void judging(benchmark::State& state) {
  const Source source = cable_of(state);
  const Document document = build(Restored(source), parse(source), *builtin_rules().tables);
  for (auto _ : state) benchmark::DoNotOptimize(run(builtin_rules(), document, source));
  count_bytes(state, source);
}

void linting(benchmark::State& state) {
  const Source source = cable_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(lint(source, builtin_rules()));
  count_bytes(state, source);
}

void judging_with_some_rules(benchmark::State& state) {
  const Source source("bench.txt", bench_cable(7, 8 << 10));
  const Document document = build(Restored(source), parse(source), *builtin_rules().tables);
  RuleSet rules = builtin_rules();
  rules.rules.resize(rules.rules.size() * static_cast<std::size_t>(state.range(0)) / 100);
  for (auto _ : state) benchmark::DoNotOptimize(run(rules, document, source));
}

constexpr std::int64_t smallest = 1 << 10;
constexpr std::int64_t largest = 4 << 20;
BENCHMARK(restoring)->RangeMultiplier(8)->Range(smallest, largest);
BENCHMARK(parsing)->RangeMultiplier(8)->Range(smallest, largest);
BENCHMARK(building)->RangeMultiplier(8)->Range(smallest, largest);
BENCHMARK(judging)->RangeMultiplier(8)->Range(smallest, largest);
BENCHMARK(linting)->RangeMultiplier(8)->Range(smallest, largest);
BENCHMARK(linting)->Arg(100 << 10);
BENCHMARK(judging_with_some_rules)->Arg(25)->Arg(50)->Arg(100);

}  // namespace

BENCHMARK_MAIN();
