#include "scene/labels/return_end_labels.h"

#include "base/at.h"
#include "scene/labels/detail/label_cells.h"
#include "scene/labels/detail/label_sites.h"
#include "scene/labels/place_labels.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// The label of an end that this text is; none: it is another one.
std::optional<LineLabel> end_label(const Scene& scene, const Text& text) {
  using Site = LineLabel::Site;
  const std::optional<EdgeEnd> end = text.labelled_end();
  if (!end) return {};
  const int line = scene.line_of(text.edge);
  if (line < 0) return {};
  const Site site = *end == EdgeEnd::Tail ? Site::Tail : Site::Head;
  return LineLabel{.line = line, .label = text.label, .site = site};
}

}  // namespace

bool is_near_end(const Rect& rect, Point cell) {
  constexpr int rows = 2;
  constexpr int columns = 3;
  const Rect around{.x = rect.x - columns,
                    .y = rect.y - rows,
                    .width = rect.width + 2 * columns,
                    .height = rect.height + 2 * rows};
  return around.contains(cell);
}

void return_end_labels(Scene& scene) {
  std::vector<std::pair<std::size_t, LineLabel>> away;
  Size margin{.width = 0, .height = 0};
  const std::vector<Text>& texts = scene.drawing().texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::optional<LineLabel> label = end_label(scene, texts[i]);
    if (!label || is_near_end(texts[i].rect, line_end(scene.drawing(), *label).cell)) continue;
    margin = {.width = std::max(margin.width, texts[i].rect.width + 4),
              .height = std::max(margin.height, texts[i].rect.height + 2)};
    away.emplace_back(i, *std::move(label));
  }
  if (away.empty()) return;
  Drawing& drawing = scene.change();
  SceneCells cells(
      drawing,
      {.width = drawing.size.width + margin.width, .height = drawing.size.height + margin.height});
  for (const auto& [number, label] : away) {
    Text& text = drawing.texts[number];
    cells.fill(text.rect, SceneCells::Thing::None);
    if (const std::optional<LabelSite> site = line_site(drawing, cells, label)) {
      text.rect = site->rect;
      text.to_anchor = {.x = site->anchor.x - site->rect.x, .y = site->anchor.y - site->rect.y};
      drawing.size = {.width = std::max(drawing.size.width, text.rect.right()),
                      .height = std::max(drawing.size.height, text.rect.bottom())};
    }
    cells.fill(text.rect, SceneCells::Thing::Words);
  }
}

}  // namespace boxart::internal
