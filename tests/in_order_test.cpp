#include "cli/in_order.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "catch.hpp"

namespace cablelint {
namespace {

using Numbers = std::vector<std::size_t>;

Numbers counted(std::size_t count) {
  Numbers numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

}  // namespace

TEST_CASE("results are delivered in order by any number of threads") {
  for (const std::size_t threads : {1u, 2u, 7u, 40u})
    for (const std::size_t count : {0u, 1u, 5u, 1000u}) {
      Numbers delivered;
      const auto work = [](std::size_t i) {
        if (i % 50 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return 3 * i;
      };
      bool all = true;
      InOrder in_order(counting_to(count), 4, work, [&](std::size_t result, bool caught_up) {
        delivered.push_back(result / 3);
        all = caught_up;
      });
      in_order.run(threads);
      CHECK(delivered == counted(count));
      CHECK(all);
    }
}

TEST_CASE("no more results wait than there is room for") {
  std::atomic<std::size_t> begun = 0;
  std::size_t most = 0;
  const auto work = [&](std::size_t i) {
    ++begun;
    if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return i;
  };
  InOrder in_order(counting_to(200), 5, work,
                   [&](std::size_t i, bool) { most = std::max(most, begun - i); });
  in_order.run(3);
  CHECK(most <= 5);
}

TEST_CASE("an exception of the work or of the delivery ends it and comes out") {
  const auto never = [](std::size_t, bool) {};
  const auto fails = [](std::size_t i) {
    if (i == 3) throw std::runtime_error("work");
    return i;
  };
  InOrder broken_work(counting_to(1000), 4, fails, never);
  CHECK_THROWS_WITH(broken_work.run(3), "work");

  std::size_t delivered = 0;
  InOrder broken_delivery(
      counting_to(1000), 4, [](std::size_t i) { return i; },
      [&](std::size_t, bool) {
        ++delivered;
        throw std::runtime_error("delivery");
      });
  CHECK_THROWS_WITH(broken_delivery.run(3), "delivery");
  CHECK(delivered == 1);

  const auto no_more = [i = std::size_t{0}]() mutable -> std::optional<std::size_t> {
    if (i == 3) throw std::runtime_error("next");
    return i++;
  };
  InOrder broken_source(
      no_more, 4, [](std::size_t i) { return i; }, never);
  CHECK_THROWS_WITH(broken_source.run(3), "next");
}

TEST_CASE("what is ready is delivered while the next item is waited for") {
  std::atomic<bool> first_is_out = false;
  const auto next = [&, i = std::size_t{0}]() mutable -> std::optional<std::size_t> {
    if (i == 2) return std::nullopt;
    while (i == 1 && !first_is_out) std::this_thread::yield();
    return i++;
  };
  InOrder in_order(
      next, 4, [](std::size_t i) { return i; },
      [&](std::size_t i, bool caught_up) { first_is_out = i == 0 && caught_up; });
  in_order.run(2);
  CHECK_FALSE(first_is_out);  // the second is out too
}

}  // namespace cablelint
