#include "expression/evaluate.hpp"

#include <algorithm>

namespace cablelint {
namespace {

using Kind = Step::Kind;

/// The value that the variable of a macro has now, and those of the macros around it.
struct Frame {
  std::size_t macro;
  Value value;
  const Frame* outer;
};

/// A list that is made in the arena, of at most as many values as it has room for.
class NewList {
 public:
  NewList(Arena& arena, std::size_t room) : items_(room_for<Value>(arena, room)) {}
  void add(const Value& item) { new (items_ + size_++) Value(item); }
  Value value() const { return Value(List(items_, size_)); }

 private:
  Value* items_;
  std::size_t size_ = 0;
};

class Evaluation {
 public:
  Evaluation(const Environment& environment, const Watch* watch)
      : environment_(environment),
        watch_(watch),
        budget_(environment.budget ? *environment.budget : own_) {}

  Value value(const Step& step) {
    if (!budget_.spend(1)) return failure(Budget::spent);
    return watch_ == nullptr ? compute(step) : watched(step);
  }

 private:
  [[gnu::noinline]] Value watched(const Step& step) {
    const Value found = compute(step);
    (*watch_)(step, found);
    return found;
  }

  // What needs room on the stack stands apart from the switch: most steps are fields and constants,
  // and need none.
  Value compute(const Step& step) {
    switch (step.kind) {
      case Kind::constant:
        return step.constant;
      case Kind::self:
        return environment_.self;
      case Kind::cable:
        return environment_.cable;
      case Kind::name:
        return name(step.index);
      case Kind::local:
        return local(step.index);
      case Kind::field:
        return field(step);
      case Kind::key:
        return key(step);
      case Kind::row:
        return row(step);
      case Kind::cell:
        return cell(step);
      case Kind::list:
        return list(step);
      case Kind::map:
        return map(step);
      case Kind::both:
        return logic(step, false);
      case Kind::either:
        return logic(step, true);
      case Kind::choice:
        return choice(step);
      case Kind::has:
        return has(*step.operands[0]);
      case Kind::call:
        return call(step);
      case Kind::all:
        return quantify(step, false);
      case Kind::exists:
        return quantify(step, true);
      case Kind::exists_one:
        return exists_one(step);
      case Kind::filter:
        return filter(step);
      case Kind::transform:
        return transform(step);
    }
    return {};
  }

  Arena& arena() const { return *environment_.arena; }

  Value name(std::size_t index) const {
    if (index >= environment_.names.size()) return failure("the name has no value");
    return environment_.names[index];
  }

  Value local(std::size_t macro) const {
    const Frame* frame = frame_;
    while (frame != nullptr && frame->macro != macro) frame = frame->outer;
    return frame == nullptr ? failure("the name has no value") : frame->value;
  }

  // What a part, a map or a table holds.

  Value field(const Step& step) {
    const Value target = value(*step.operands[0]);
    const auto* part = target.as<PartRef>();
    if (target.is_error()) return target;
    if (!part || !part->part || part->kind != step.operands[0]->type->part_kind)
      return failure("the part is absent");
    return step.field->get(*part->part, arena());
  }

  [[gnu::noinline]] Value key(const Step& step) {
    const Value target = value(*step.operands[0]);
    if (target.is_error()) return target;
    const auto* map = target.as<Map>();
    if (!map) return failure(no_such_overload);
    const auto found = std::ranges::find_if(
        *map, [&](const Entry& entry) { return equal(entry.key, Value(step.name)); });
    return found == map->end() ? failure("the map has no such key") : found->value;
  }

  /// The row that a `row` step names; `reason` says why there is none.
  const Table::Row* find_row(const Step& step, Value& reason) {
    const Value table = value(*step.operands[0]);
    const Value wanted = value(*step.operands[1]);
    reason = table.is_error() ? table : wanted.is_error() ? wanted : failure("no such row");
    const auto* rows = table.as<Value::TableRef>();
    if (!rows || wanted.is_error()) return nullptr;
    return cablelint::find_row(*rows, wanted, environment_.when);
  }

  [[gnu::noinline]] Value cell(const Step& step) {
    Value reason;
    const Table::Row* row = find_row(*step.operands[0], reason);
    if (!row) return reason;
    return step.operands[0]->type->rows->value(*row, step.index, arena());
  }

  [[gnu::noinline]] Value row(const Step& step) {
    Value reason;
    const Table::Row* row = find_row(step, reason);
    if (!row) return reason;
    const Table& table = *step.type->rows;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (const Value cell = table.value(*row, i, arena()); !cell.as<std::monostate>())
        entries.push_back({Value(std::string_view(table.columns[i].name)), cell});
    return Value(Map(keep(arena(), entries)));
  }

  [[gnu::noinline]] Value has(const Step& wanted) {
    const Value found = compute(wanted);
    if (wanted.kind != Kind::key) {
      if (found.is_error()) return found;
      return Value(found.as<std::monostate>() == nullptr);
    }
    const Value target = value(*wanted.operands[0]);
    return target.is_error() ? target : Value(!found.is_error());
  }

  // Lists and maps.

  [[gnu::noinline]] Value list(const Step& step) {
    NewList made(arena(), step.operands.size());
    for (const Step* operand : step.operands) {
      const Value item = value(*operand);
      if (item.is_error()) return item;
      made.add(item);
    }
    return made.value();
  }

  [[gnu::noinline]] Value map(const Step& step) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < step.operands.size(); i += 2) {
      const Entry entry{value(*step.operands[i]), value(*step.operands[i + 1])};
      if (entry.key.is_error()) return entry.key;
      if (entry.value.is_error()) return entry.value;
      if (!is_key(entry.key)) return failure("a map's key is an int, a string or a bool");
      if (std::ranges::any_of(entries, [&](auto& other) { return equal(other.key, entry.key); }))
        return failure("a key stands twice in a map");
      entries.push_back(entry);
    }
    return Value(Map(keep(arena(), entries)));
  }
  static bool is_key(const Value& value) {
    return value.as<std::int64_t>() || value.as<std::string_view>() || value.as<bool>();
  }

  // Operators and functions.

  /// CEL's && and ||: `decisive` from any operand decides, whatever errors the others have.
  [[gnu::noinline]] Value logic(const Step& step, bool decisive) {
    Value result(!decisive);
    for (const Step* operand : step.operands) {
      const Value found = value(*operand);
      const auto* truth = found.as<bool>();
      if (truth && *truth == decisive) return found;
      if (!truth && !result.is_error()) result = failed(found);
    }
    return result;
  }
  static Value failed(const Value& value) {
    return value.is_error() ? value : failure(no_such_overload);
  }

  [[gnu::noinline]] Value choice(const Step& step) {
    const Value condition = value(*step.operands[0]);
    const auto* truth = condition.as<bool>();
    return truth ? value(*step.operands[*truth ? 1 : 2]) : failed(condition);
  }

  /// Each argument is made in its place: a copy of a fresh value would wait for its parts.
  [[gnu::noinline]] Value call(const Step& step) {
    alignas(Value) std::array<std::byte, sizeof(Value) * Function::most_arguments> room;
    auto* arguments = reinterpret_cast<Value*>(room.data());
    for (std::size_t i = 0; i < step.operands.size(); ++i) {
      const Value* argument = new (&arguments[i]) Value(value(*step.operands[i]));
      if (argument->is_error()) return *argument;
    }
    Call made{arguments, environment_, budget_, step.pattern};
    if (step.functions.size() == 1) return step.functions[0].apply(made);
    return call_first_that_fits(step, made);
  }
  static Value call_first_that_fits(const Step& step, Call& made) {
    for (const Function& function : step.functions) {
      if (function.arity() != step.operands.size()) continue;
      const Value found = function.apply(made);
      const auto* error = found.as<Value::Error>();
      if (!error || error->message != no_such_overload) return found;
    }
    return failure(no_such_overload);
  }

  // Macros.

  /// What a macro goes through: a list's elements, a map's or a table's keys.
  Value range(const Step& step) {
    const Value found = value(step);
    if (found.is_error() || found.as<List>()) return found;
    if (const auto* map = found.as<Map>()) {
      NewList keys(arena(), map->size());
      for (const Entry& entry : *map) keys.add(entry.key);
      return keys.value();
    }
    const auto* table = found.as<Value::TableRef>();
    return table ? keys_of(*table) : failure(no_such_overload);
  }
  Value keys_of(Value::TableRef table) {
    NewList keys(arena(), table.table->rows.size());
    for (const Table::Row& row : table.table->rows)
      if (table.ever || row.in_force.overlaps(environment_.when))
        keys.add(table.table->value(row, 0, arena()));
    return keys.value();
  }

  /// The value of a macro's operand while its variable is `item`.
  Value with(const Step& macro, std::size_t operand, const Value& item) {
    const Frame frame{macro.index, item, frame_};
    frame_ = &frame;
    const Value found = value(*macro.operands[operand]);
    frame_ = frame.outer;
    return found;
  }

  [[gnu::noinline]] Value quantify(const Step& step, bool decisive) {
    const Value items = range(*step.operands[0]);
    if (items.is_error()) return items;
    Value result(!decisive);
    for (const Value& item : *items.as<List>()) {
      const Value found = with(step, 1, item);
      const auto* truth = found.as<bool>();
      if (truth && *truth == decisive) return found;
      if (!truth && !result.is_error()) result = failed(found);
    }
    return result;
  }

  [[gnu::noinline]] Value exists_one(const Step& step) {
    const Value items = range(*step.operands[0]);
    if (items.is_error()) return items;
    std::size_t count = 0;
    for (const Value& item : *items.as<List>()) {
      const Value found = with(step, 1, item);
      const auto* truth = found.as<bool>();
      if (!truth) return failed(found);
      count += *truth ? 1 : 0;
    }
    return Value(count == 1);
  }

  [[gnu::noinline]] Value filter(const Step& step) {
    const Value items = range(*step.operands[0]);
    if (items.is_error()) return items;
    NewList kept(arena(), items.as<List>()->size());
    for (const Value& item : *items.as<List>()) {
      const Value found = with(step, 1, item);
      const auto* truth = found.as<bool>();
      if (!truth) return failed(found);
      if (*truth) kept.add(item);
    }
    return kept.value();
  }

  [[gnu::noinline]] Value transform(const Step& step) {
    const Value items = range(*step.operands[0]);
    if (items.is_error()) return items;
    NewList made(arena(), items.as<List>()->size());
    for (const Value& item : *items.as<List>()) {
      if (step.operands.size() == 3) {
        const Value wanted = with(step, 2, item);
        const auto* truth = wanted.as<bool>();
        if (!truth) return failed(wanted);
        if (!*truth) continue;
      }
      const Value result = with(step, 1, item);
      if (result.is_error()) return result;
      made.add(result);
    }
    return made.value();
  }

  const Environment& environment_;
  const Watch* watch_;
  Budget own_;
  Budget& budget_;
  const Frame* frame_ = nullptr;
};

}  // namespace

Value evaluate(const Step& root, const Environment& environment, const Watch* watch) {
  return Evaluation(environment, watch).value(root);
}

}  // namespace cablelint
