#include "dot/graph_source.h"

#include "dot/html_label.h"
#include "dot/html_table.h"
#include "dot/percent_names.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {

void WarningLog::add(std::string message, Clue clue) {
  if (!said_.insert(message).second) return;
  warnings_.push_back({.line = 0, .message = std::move(message)});
  clues_.push_back(std::move(clue));
}

std::string GraphSource::decode(const char* text) const {
  if (text == nullptr) return {};
  const std::string_view plain = without_mark(text);
  return is_latin1 ? latin1_to_utf8(plain) : to_utf8(plain);
}

std::string GraphSource::name_of(void* object) const {
  // What has no name is called by a number, which depends on what the process has read before.
  const char* const given = agnameof(object);
  const std::string_view name(given == nullptr ? "" : given);
  const bool numbered =
      name.size() > 1 && name[0] == '%' &&
      std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
  return numbered && agobjkind(object) == AGRAPH ? std::string{} : decode(given);
}

Label GraphSource::label_of(const Value& value,
                            const EscapeNames& names,
                            const std::string& owner,
                            const TextRules& text_rules) const {
  if (value.empty()) return {};
  if (!value.is_html) return free_standing(plain_label(value.text, names, text_rules));
  const HtmlLabel html = html_label(value.text, text_rules);
  if (!html.well_formed) {
    log.add("the HTML-like label of " + owner + " is malformed: its text is shown",
            {.name = "label", .value = value.text});
  }
  return free_standing(flatten(html.content));
}

Attribute::Attribute(const GraphSource& source, int kind, const char* name) : source_(source) {
  std::string writable(name);
  symbol_ = agattr(source.root, kind, writable.data(), nullptr);
}

Value Attribute::value_of(void* object) const {
  if (symbol_ == nullptr) return {.text = ""};
  char* const text = agxget(object, symbol_);
  if (text == nullptr) return {.text = ""};
  return {.text = source_.decode(text), .is_html = aghtmlstr(text) != 0};
}

NodeIds::NodeIds(Agraph_t* root) {
  for (Agnode_t* node = agfstnode(root); node != nullptr; node = agnxtnode(root, node)) {
    nodes_.push_back(node);
  }
  std::ranges::sort(nodes_, {}, [](Agnode_t* node) { return AGSEQ(node); });
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const std::size_t sequence = AGSEQ(nodes_[i]);
    if (sequence >= by_sequence_.size()) by_sequence_.resize(sequence + 1, none<NodeId>);
    by_sequence_[sequence] = id_at<NodeId>(i);
  }
}

NodeId NodeIds::operator[](Agnode_t* node) const {
  return by_sequence_[AGSEQ(node)];
}

std::vector<Agedge_t*> edges_in_order(Agraph_t* root, const NodeIds& ids) {
  std::vector<Agedge_t*> edges;
  for (Agnode_t* const node : ids.nodes()) {
    for (Agedge_t* edge = agfstout(root, node); edge != nullptr; edge = agnxtout(root, edge))
      edges.push_back(edge);
  }
  std::ranges::sort(edges, {}, [](Agedge_t* edge) { return AGSEQ(edge); });
  return edges;
}

}  // namespace boxart::internal
