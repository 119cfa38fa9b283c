#include "dot/graph_source.h"

#include "base/ascii.h"
#include "dot/percent_names.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace boxart::internal {

namespace {

/// A charset's name without case, underscores and dashes.
std::string charset_key(std::string_view charset) {
  std::string key = lower(charset);
  std::erase_if(key, [](char c) { return c == '-' || c == '_'; });
  return key;
}

/// Is this a name of ISO 8859-1?
bool is_latin1(std::string_view charset) {
  const std::string key = charset_key(charset);
  return key == "latin1" || key == "l1" || key == "iso88591" || key == "isoir100";
}

}  // namespace

GraphSource source_of(Agraph_t* root,
                      bool is_marked,
                      const std::vector<AttributeDefault>& defaults,
                      WarningLog& log,
                      StopToken stop) {
  GraphSource source{.root = root, .is_latin1 = false, .stop = stop};
  std::string name = "charset";
  Agsym_t* const symbol = agattr(root, AGRAPH, name.data(), nullptr);
  if (symbol == nullptr) return source;
  const std::string charset = source.decode(agxget(root, symbol));
  const bool is_known = is_latin1(charset);
  source.is_latin1 = is_known && !is_marked;
  if (source.is_latin1) {
    for (const AttributeDefault& one : defaults) {
      source.in_utf8.insert(one.name);
      source.in_utf8.insert(one.value);
    }
  }
  if (!charset.empty() && !is_known && charset_key(charset) != "utf8") {
    log.add(Code::UnknownValue,
            "charset \"" + charset + "\" is not known: UTF-8 is taken",
            {.name = "charset", .value = charset});
  }
  return source;
}

std::string GraphSource::to_utf8_from(std::string_view bytes) const {
  return is_latin1 ? latin1_to_utf8(bytes) : to_utf8(bytes);
}

std::string GraphSource::decode(const char* text) const {
  return text == nullptr ? std::string{} : to_utf8_from(without_mark(text));
}

std::string GraphSource::decode_attribute(const char* name) const {
  return name != nullptr && in_utf8.contains(name) ? to_utf8(name) : decode(name);
}

std::string GraphSource::name_of(void* object) const {
  // What has no name is called by a number, which depends on what the process has read before.
  const char* const given = agnameof(object);
  const std::string_view name(given == nullptr ? "" : given);
  const bool numbered =
      name.size() > 1 && name[0] == '%' && std::all_of(name.begin() + 1, name.end(), is_digit);
  return numbered && agobjkind(object) == AGRAPH ? std::string{} : decode(given);
}

TextValue GraphSource::decode_value(char* text) const {
  if (text == nullptr) return {};
  const bool is_html = aghtmlstr(text) != 0;
  return {.text = is_html ? to_utf8_from(text) : decode_attribute(text), .is_html = is_html};
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
