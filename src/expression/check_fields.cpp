// What is read from parts, maps, dates and tables.
#include <fmt/format.h>

#include <algorithm>

#include "expression/checker.hpp"

namespace cablelint {
namespace {

using Kind = Step::Kind;

std::string listed(std::span<const std::string_view> names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

const Type* type_of(const Column& column) {
  return column.type == Type::list ? list_of_strings() : simple_type(column.type);
}

}  // namespace

const Step* Checker::check_field(const Term& term, bool asked_for) {
  if (names_tables(term.terms[0])) return check_table(term);
  const Step* target = check(term.terms[0]);
  if (!target) return nullptr;
  const Type& type = *target->type;
  if (type.kind == Type::part) return check_part_field(term, *target, asked_for);
  if (type.rows && type.kind == Type::map) return check_column(term, *target, asked_for);
  if (type.kind == Type::map || type.kind == Type::any) return check_key_field(term, *target);
  if (type.kind == Type::date) return check_property(term, *target);
  fault(term.name_span, fmt::format("{} has no fields", to_string(type)),
        type.kind == Type::list ? "go through its elements with all, exists, filter or map" : "");
  return nullptr;
}

void Checker::no_field(const Term& term, std::string_view owner,
                       std::span<const std::string_view> names) {
  suggest(term.name_span, fmt::format("{} has no field `{}`", owner, term.name), term.name, names,
          fmt::format("its fields are {}", listed(names)));
}

const Step* Checker::check_part_field(const Term& term, const Step& target, bool asked_for) {
  const PartSchema& part = schema_of(target.type->part_kind);
  const Field* field = part.field(term.name);
  if (!field) {
    std::vector<std::string_view> names;
    for (const Field& known : part.fields) names.push_back(known.name);
    no_field(term, fmt::format("`{}`", part.name), names);
    return nullptr;
  }
  const Step* step = make({.kind = Kind::field,
                           .placed = field->placed,
                           .span = term.span,
                           .type = field->type,
                           .operands = keep_steps({&target}),
                           .field = field,
                           .name = field->name});
  if (field->optional && !asked_for)
    require_presence(*step, fmt::format("`{}` may be absent", text_of(term.span)),
                     fmt::format("has({})", text_of(term.span)));
  return step;
}

const Step* Checker::check_key_field(const Term& term, const Step& map) {
  const bool open = map.type->kind == Type::any;
  if (!open && map.type->key->kind != Type::string && map.type->key->kind != Type::any) {
    fault(term.name_span, fmt::format("the keys of {} are no names", to_string(*map.type)),
          "read it with […]");
    return nullptr;
  }
  return make({.kind = Kind::key,
               .span = term.span,
               .type = open ? simple_type(Type::any) : map.type->element,
               .operands = keep_steps({&map}),
               .name = term.name});
}

const Step* Checker::check_property(const Term& term, const Step& target) {
  const auto found = functions_named(term.name, Function::Style::property);
  if (!found.empty()) return call(term, Function::Style::property, {&target});
  no_field(term, to_string(*target.type), function_names(Function::Style::property));
  return nullptr;
}

const Step* Checker::check_has(const Term& term) {
  if (term.terms.size() != 1 || term.terms[0].kind != Term::Kind::field) {
    fault(term.span, "`has` asks for a field", "write has(this.…) with one field");
    return nullptr;
  }
  const Term& asked = term.terms[0];
  const Step* field = check_field(asked, true);
  if (!field) return nullptr;
  const bool optional_field = field->kind == Kind::field && field->field->optional;
  const Type& owner = field->operands.empty() ? *field->type : *field->operands[0]->type;
  const bool optional_cell =
      owner.rows && owner.kind == Type::map && owner.rows->columns[field->index].optional;
  if (optional_field || optional_cell || (field->kind == Kind::key && !owner.rows))
    return make({.kind = Kind::has,
                 .span = term.span,
                 .type = simple_type(Type::boolean),
                 .operands = keep_steps({field})});
  const std::string_view text = text_of(asked.span);
  fault(term.span, fmt::format("`{}` is always there", text),
        field->type->kind == Type::list ? fmt::format("write size({}) > 0", text)
                                        : "leave out has()");
  return nullptr;
}

// Tables.

bool Checker::names_tables(const Term& term) const {
  return term.kind == Term::Kind::name && term.name == "tables" && scope_.tables &&
         std::ranges::find(variables_, term.name, &Variable::name) == variables_.end();
}

const Step* Checker::check_table(const Term& term) {
  const Table* table = scope_.tables->find(term.name);
  if (!table) {
    const auto names = scope_.tables->names();
    suggest(term.name_span, fmt::format("there is no table `{}`", term.name), term.name, names,
            fmt::format("the tables are {}", listed(names)));
    return nullptr;
  }
  const Type* type =
      keep_one(checked_.arena, Type{Type::table, PartKind::cable, nullptr, nullptr, table});
  return make({.span = term.span, .type = type, .constant = Value(Value::TableRef{table, false})});
}

const Step* Checker::check_ever(const Term& term) {
  const auto arguments = check_all(term);
  if (!arguments) return nullptr;
  if (arguments->size() != 1 || arguments->front()->type->kind != Type::table)
    return misfit(term, Function::Style::function, *arguments);
  Step step = *arguments->front();
  step.span = term.span;
  step.constant = Value(Value::TableRef{step.type->rows, true});
  return make(step);
}

bool Checker::fits_key(const Term& term, const Step& key, const Step& table) {
  const Type& wanted = *key_of(*table.type->rows);
  if (key.type->kind == wanted.kind || key.type->kind == Type::any) return true;
  fault(term.span,
        fmt::format("{} is looked up by {}", to_string(*table.type), to_string(*key.type)),
        fmt::format("its key is {}", to_string(wanted)));
  return false;
}

const Step* Checker::check_row(const Term& term, const Step& table, const Step& key) {
  if (!fits_key(term, key, table)) return nullptr;
  const Step* row = make({.kind = Kind::row,
                          .span = term.span,
                          .type = row_of(*table.type->rows, checked_.arena),
                          .operands = keep_steps({&table, &key})});
  const std::string_view key_text = text_of(key.span);
  const std::string_view table_text = text_of(table.span);
  require_presence(*row, fmt::format("`{}` may be missing in {}", key_text, table_text),
                   fmt::format("{} in {}", key_text, table_text));
  return row;
}

const Step* Checker::check_column(const Term& term, const Step& row, bool asked_for) {
  const Table& table = *row.type->rows;
  std::size_t index = 0;
  const Column* column = table.column(term.name, index);
  if (!column) {
    std::vector<std::string_view> names;
    for (const Column& known : table.columns) names.push_back(known.name);
    no_field(term, fmt::format("`tables.{}`", table.name), names);
    return nullptr;
  }
  const Step* step = make({.kind = row.kind == Kind::row ? Kind::cell : Kind::key,
                           .span = term.span,
                           .type = type_of(*column),
                           .operands = keep_steps({&row}),
                           .name = column->name,
                           .index = index});
  if (column->optional && !asked_for)
    require_presence(*step, fmt::format("`{}` may be empty", text_of(term.span)),
                     fmt::format("has({})", text_of(term.span)));
  return step;
}

}  // namespace cablelint
