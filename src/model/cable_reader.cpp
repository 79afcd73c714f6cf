#include "model/cable_reader.hpp"

#include <algorithm>

#include "model/quotation.hpp"

namespace cablelint {
namespace {

// The days on which a cable that cites this order can have been sent.
DateInterval order_in_force(const Tables& tables, std::int64_t number) {
  DateInterval when;
  const Table* orders = tables.find("orders");
  if (orders == nullptr) return when;
  bool first = true;
  for (const Table::Key& key : orders->rows_of(std::to_string(number))) {
    const DateInterval& row = orders->rows[key.row].in_force;
    when.from = first || !row.from ? row.from : std::min(when.from, row.from);
    when.until = first || !row.until ? row.until : std::max(when.until, row.until);
    first = false;
  }
  return when;
}

}  // namespace

CableReader::CableReader(const Reader& reader, const Restored& restored, NodeIndex first)
    : reader_(reader), restored_(restored) {
  add(first);
}

void CableReader::add(NodeIndex transmission) {
  extend(transmission);
  if (!items_.empty()) items_.push_back(transmission);
  for (const NodeIndex at : reader_.tree.children(transmission)) add_line(at);
}

void CableReader::add_quoting(NodeIndex transmission) {
  extend(transmission);
  Span quoted = reader_.span(transmission);
  int depth = 1;
  for (const NodeIndex at : reader_.tree.children(transmission)) {
    if (depth == 0 || reader_.kind(at) == NodeKind::end_of_message) {
      add_line(at);
    } else {
      depth += quotation_step(reader_.text(at));
      quoted.end = reader_.span(at).end;
    }
  }
  quoted_.push_back(quoted);
}

bool CableReader::is_cable() const {
  return classification_ || eo_ != none || tags_line_ != none || subject_ ||
         broken_classification_ || header_mrn_ || ((dtg_ || from_) && has_marks());
}

const Mrn* CableReader::mrn() const {
  return classification_ && classification_->mrn ? classification_->mrn : header_mrn_;
}

const Cable* CableReader::finish() {
  Cable& cable = *reader_.part<Cable>(whole_);
  if (dtg_ && dtg_->date) cable.when = {dtg_->date, dtg_->date};
  if (eo_ != none) {
    const NodeIndex order = reader_.child(eo_, NodeKind::eo_order);
    if (!cable.when.from && order != none)
      cable.when = order_in_force(reader_.tables, reader_.integer(order));
    cable.eo = read_eo(reader_, eo_, cable.when);
  }
  finish_heading(cable);
  finish_fields(cable);
  finish_text(cable);
  return &cable;
}

bool CableReader::has_marks() const {
  return std::ranges::any_of(items_, [&](NodeIndex item) {
    return reader_.kind(item) == NodeKind::paragraph &&
           reader_.child(item, NodeKind::paragraph_mark) != none;
  });
}

void CableReader::extend(NodeIndex transmission) {
  if (whole_.empty()) whole_ = reader_.span(transmission);
  whole_.end = std::max(whole_.end, reader_.span(transmission).end);
}

void CableReader::add_line(NodeIndex at) {
  switch (reader_.kind(at)) {
    case NodeKind::dtg_line:
      add_dtg(at);
      break;
    case NodeKind::from_line:
      add_addressees(at, from_list_);
      break;
    case NodeKind::to_line:
      add_addressees(at, to_);
      break;
    case NodeKind::info_line:
      add_addressees(at, info_);
      break;
    case NodeKind::classification_line:
      add_classification(at);
      break;
    case NodeKind::unknown_classification:
    case NodeKind::broken_classification:
      broken_classification_ = true;
      break;
    case NodeKind::level_line:
      add_level_line(at);
      break;
    case NodeKind::inserted_caption:
      // Between paragraphs it repeats what the heading says.
      if (!in_text_ || subject_ == nullptr) add_heading_line(at);
      break;
    case NodeKind::heading_line:
    case NodeKind::passing_line:
      add_heading_line(at);
      break;
    case NodeKind::header_line:
      labelled_ = true;
      break;
    case NodeKind::captions_line:
      labelled_ = true;
      for (const NodeIndex entry : reader_.tree.children(at))
        if (!add_captions(entry)) passing_.push_back(read_passing(reader_, entry));
      break;
    case NodeKind::header_mrn:
      labelled_ = true;
      if (header_mrn_ == nullptr) header_mrn_ = read_mrn(reader_, reader_.child(at, NodeKind::mrn));
      break;
    case NodeKind::header_date:
      labelled_ = true;
      add_dtg(at);
      break;
    case NodeKind::signature_line:
      signature_ = reader_.part<Signature>(reader_.child(at, NodeKind::signature_name));
      break;
    case NodeKind::eo_line:
      take(eo_, at);
      break;
    case NodeKind::tags_line:
      take(tags_line_, at);
      break;
    case NodeKind::subject_line:
      if (subject_ == nullptr) subject_ = read_subject(reader_, at);
      break;
    case NodeKind::references:
      references_.push_back(at);
      break;
    case NodeKind::authority_block:
      take(authority_, at);
      break;
    case NodeKind::end_of_message:
      end_ = reader_.part<EndOfMessage>(at);
      break;
    case NodeKind::extract_notice:
      notices_.push_back(at);
      break;
    case NodeKind::page_head:
    case NodeKind::page_foot:
    case NodeKind::release_stamp:
      pages_.push_back(at);
      break;
    case NodeKind::blank_line:
    case NodeKind::ruler:
      items_.push_back(at);
      break;
    case NodeKind::paragraph:
    case NodeKind::subparagraph:
    case NodeKind::text_block:
      items_.push_back(at);
      in_text_ = true;
      if (const NodeIndex block = reader_.child(at, NodeKind::authority_in_text); block != none)
        take(authority_in_text_, block);
      break;
    default:
      break;
  }
}

void CableReader::take(NodeIndex& slot, NodeIndex at) {
  if (slot == none) slot = at;
}

void CableReader::add_dtg(NodeIndex line) {
  const NodeIndex node = reader_.child(line, NodeKind::dtg);
  if (node == none) return;
  if (dtg_ == nullptr) dtg_ = read_dtg(reader_, node);
  const NodeIndex precedence = reader_.child(line, NodeKind::dtg_precedence);
  if (precedence_ == nullptr && precedence != none)
    precedence_ = reader_.word(reader_.span(precedence));
}

void CableReader::add_addressees(NodeIndex line, std::vector<const Addressee*>& list) {
  if (classification_ != nullptr) return;  // a later section repeats them
  for (const NodeIndex at : reader_.tree.children(line))
    if (reader_.kind(at) == NodeKind::addressee) list.push_back(read_addressee(reader_, at));
  if (!from_list_.empty()) from_ = from_list_.front();
}

void CableReader::add_classification(NodeIndex line) {
  const Classification* read = read_classification(reader_, line);
  if (read == nullptr) return;
  if (read->section != nullptr) sections_.push_back(read->section);
  if (classification_ == nullptr)
    classification_ = read;
  else
    repeated_heading_ = true;
}

void CableReader::add_level_line(NodeIndex line) {
  const bool in_heading = subject_ == nullptr && eo_ == none;
  if (in_heading) add_level_alone(read_classification(reader_, line));
  if (in_heading && classification_ == nullptr) return;
  if (in_heading && reader_.find(line, NodeKind::sensitive_but_unclassified) != SyntaxTree::none)
    add_heading_line(line);
  else
    pages_.push_back(line);
}

void CableReader::add_level_alone(const Classification* read) {
  if (read == nullptr) return;
  if (level_alone_ == nullptr || read->level.value >= level_alone_->level.value)
    level_alone_ = read;
}

void CableReader::add_heading_line(NodeIndex line) {
  if (repeated_heading_ || add_captions(line)) return;
  if (subject_ == nullptr && reader_.kind(line) != NodeKind::inserted_caption)
    passing_.push_back(read_passing(reader_, line));
}

bool CableReader::add_captions(NodeIndex line) {
  const auto captions =
      read_captions(reader_, line, captions_.empty() ? nullptr : captions_.back());
  captions_.insert(captions_.end(), captions.begin(), captions.end());
  return !captions.empty();
}

void CableReader::finish_heading(Cable& cable) {
  if (classification_ == nullptr && !broken_classification_) classification_ = level_alone_;
  if (labelled_) cable.form = "labelled";
  cable.dtg = dtg_;
  cable.precedence = precedence_;
  cable.from = from_;
  cable.to = keep_parts(reader_.arena, to_);
  cable.info = keep_parts(reader_.arena, info_);
  cable.classification = classification_;
  cable.mrn = mrn();
  cable.sections = keep_parts(reader_.arena, sections_);
  cable.captions = keep_parts(reader_.arena, captions_);
  cable.passing = keep_parts(reader_.arena, passing_);
  cable.end = end_;
}

void CableReader::finish_fields(Cable& cable) {
  if (tags_line_ != none) {
    cable.tags_line = read_tags_line(reader_, tags_line_);
    TagParts tags = read_tags(reader_, tags_line_, cable.when);
    cable.tags = keep_parts(reader_.arena, tags.tags);
    joined_tags_ = std::move(tags.joined);
    if (tags.repeats) repeated_tags_.push_back(*tags.repeats);
  }
  cable.subject = subject_;
  cable.references = keep_parts(reader_.arena, read_reference_lists());
  if (authority_ == none) authority_ = authority_in_text_;
  if (authority_ != none) cable.authority = read_authority(reader_, authority_, cable.when);
  std::vector<const Broken*> broken;
  for (const SyntaxError& error : reader_.tree.errors)
    if (error.span.begin >= whole_.begin && error.span.begin <= whole_.end && !in_quotation(error))
      broken.push_back(read_broken(error));
  cable.broken = keep_parts(reader_.arena, broken);
}

std::vector<const Reference*> CableReader::read_reference_lists() const {
  std::vector<const Reference*> longest;
  for (std::size_t begin = 0, end = 0; begin < references_.size(); begin = end) {
    do ++end;
    while (end < references_.size() && goes_on(references_[end - 1], references_[end]));
    auto list = read_references(
        reader_, std::span<const NodeIndex>(references_).subspan(begin, end - begin));
    if (list.size() > longest.size()) longest = std::move(list);
  }
  return longest;
}

bool CableReader::goes_on(NodeIndex list, NodeIndex next) const {
  const Span between{reader_.span(list).end, reader_.span(next).begin};
  return reader_.trimmed(between).empty();
}

bool CableReader::in_quotation(const SyntaxError& error) const {
  return std::ranges::any_of(quoted_, [&](Span quoted) {
    return error.span.begin >= quoted.begin && error.span.begin < quoted.end;
  });
}

const Broken* CableReader::read_broken(const SyntaxError& error) const {
  std::uint32_t number = reader_.source.position(error.span.begin).line;
  Span line = reader_.source.line(number);
  while (number > 1 && reader_.trimmed(line).empty()) line = reader_.source.line(--number);
  auto* broken = reader_.part<Broken>(reader_.trimmed(line));
  broken->line_kind = error.line_kind;
  broken->expected = error.expected;
  return broken;
}

void CableReader::finish_text(Cable& cable) {
  const bool later =
      classification_ && classification_->section && classification_->section->number > 1;
  TextParts text = read_text(reader_, items_, later);
  std::vector<const Mark*> portions;
  if (cable.subject && cable.subject->mark) portions.push_back(cable.subject->mark);
  if (cable.authority && cable.authority->mark) portions.push_back(cable.authority->mark);
  portions.insert(portions.end(), text.marks.begin(), text.marks.end());
  for (const Mark* mark : portions)
    if (mark->level)
      cable.highest = std::max(cable.highest.value_or(Level::unclassified), mark->level->value);
  cable.portions = keep_parts(reader_.arena, portions);
  cable.paragraphs = keep_parts(reader_.arena, text.paragraphs);
  cable.headings = keep_parts(reader_.arena, text.headings);
  cable.blocks = keep_parts(reader_.arena, text.blocks);
  cable.signature = signature_ ? signature_ : text.signature;
  if (!items_.empty()) {
    const Span body{reader_.tree.nodes[items_.front()].span.begin,
                    reader_.tree.nodes[items_.back()].span.end};
    cable.brackets = keep_parts(reader_.arena, read_brackets(reader_, body, pages_));
    cable.citations = keep_parts(reader_.arena, read_citations(reader_, body, pages_));
  }
  read_artifacts(cable, text.artifacts);
  cable.artifacts = keep_parts(reader_.arena, text.artifacts);
}

}  // namespace cablelint
