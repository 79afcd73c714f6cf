#include "expression/pack.hpp"

#include "expression/pattern.hpp"
#include "expression/step.hpp"

namespace cablelint {
namespace {

void exchange(auto& pack, Is<FunctionPlace> auto& place) {
  pack(place.table, place.first, place.count);
}

// What a step holds beside its operands and what they lead to.
void exchange_plain(auto& pack, Is<Step> auto& step) {
  pack(step.kind, step.placed, step.span, step.constant, step.name, step.index);
}

std::uint16_t number_of(const Step& field) {
  const auto& fields = schema_of(field.operands[0]->type->part_kind).fields;
  return static_cast<std::uint16_t>(field.field - fields.data());
}

void write(Packer& pack, const Step& step) {
  exchange_plain(pack, step);
  exchange(pack, step.type);
  pack(static_cast<std::uint16_t>(step.operands.size()));
  for (const Step* operand : step.operands) write(pack, *operand);
  if (step.kind == Step::Kind::field) pack(number_of(step));
  if (step.kind == Step::Kind::call) {
    const FunctionPlace place = place_of(step.functions);
    exchange(pack, place);
    pack(step.pattern != nullptr);
  }
}

class StepReader {
 public:
  StepReader(Unpacker& pack, Checked& checked) : pack_(pack), checked_(checked) {}

  const Step* read() {
    Step step;
    exchange_plain(pack_, step);
    exchange(pack_, step.type);
    step.operands = read_operands();
    if (step.kind == Step::Kind::field) read_field(step);
    if (step.kind == Step::Kind::call) read_call(step);
    return keep_one(pack_.arena(), step);
  }

 private:
  std::span<const Step* const> read_operands() {
    std::uint16_t count = 0;
    pack_(count);
    std::vector<const Step*> operands(count);
    for (const Step*& operand : operands) operand = read();
    return keep(pack_.arena(), operands);
  }

  void read_field(Step& step) {
    std::uint16_t number = 0;
    pack_(number);
    step.field = &schema_of(step.operands[0]->type->part_kind).fields[number];
  }

  void read_call(Step& step) {
    FunctionPlace place;
    bool has_pattern = false;
    exchange(pack_, place);
    pack_(has_pattern);
    step.functions = functions_at(place);
    if (!has_pattern) return;
    const auto* text = step.operands[1]->constant.as<std::string_view>();
    step.pattern = checked_.patterns.emplace_back(std::make_unique<Pattern>(*text)).get();
  }

  Unpacker& pack_;
  Checked& checked_;
};

}  // namespace

void exchange(Packer& pack, const Expression& expression) {
  pack(static_cast<bool>(expression));
  if (!expression) return;
  Packer steps;
  write(steps, root_of(*expression.checked_));
  pack(expression.checked_->text, steps.take());
}

void exchange(Unpacker& pack, Expression& expression) {
  bool there = false;
  pack(there);
  if (!there) return;
  const auto checked = std::make_shared<Checked>();
  checked->tables = &pack.tables();
  pack(checked->text, checked->packed);
  expression = Expression(checked);
}

const Step& unpack(Checked& checked) {
  std::call_once(checked.unpacked, [&] {
    Unpacker pack(checked.packed, checked.arena, *checked.tables);
    checked.root = StepReader(pack, checked).read();
  });
  return *checked.root;
}

}  // namespace cablelint
