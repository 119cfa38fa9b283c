#include "scene/scene.h"

#include "base/at.h"
#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

/// Where things of an edge are noted.
template <typename T>
T& of_edge(IdVector<EdgeId, T>& all, EdgeId edge, const T& nothing) {
  if (index(edge) >= all.size()) all.resize(index(edge) + 1, nothing);
  return all[edge];
}

}  // namespace

Scene::Scene(Drawing& drawing) : drawing_(drawing) {
  note_all();
}

void Scene::note_all() {
  line_of_ = {};
  texts_of_ = {};
  for (std::size_t i = 0; i < drawing_.lines.size(); ++i)
    note_line(static_cast<int>(i));
  for (std::size_t i = 0; i < drawing_.texts.size(); ++i)
    note_text(static_cast<int>(i));
}

void Scene::note_line(int line) {
  of_edge(line_of_, drawing_.lines[at(line)].edge, -1) = line;
}

void Scene::note_text(int text) {
  const EdgeId edge = drawing_.texts[at(text)].edge;
  if (edge != none<EdgeId>) of_edge(texts_of_, edge, no_texts_).push_back(text);
}

const SceneCells& Scene::cells(Size margin) {
  const Size size{.width = drawing_.size.width + margin.width,
                  .height = drawing_.size.height + margin.height};
  if (cells_) {
    cells_->grow(size);
  } else {
    cells_.emplace(drawing_, size);
  }
  return *cells_;
}

void Scene::add(Line line) {
  if (cells_) cells_->add(line);
  drawing_.lines.push_back(std::move(line));
  note_line(static_cast<int>(drawing_.lines.size()) - 1);
}

void Scene::add(Text text) {
  drawing_.size.width = std::max(drawing_.size.width, text.rect.right());
  drawing_.size.height = std::max(drawing_.size.height, text.rect.bottom());
  if (cells_) {
    cells_->grow(drawing_.size);
    cells_->fill(text.rect, SceneCell::Thing::Words);
  }
  drawing_.texts.push_back(std::move(text));
  note_text(static_cast<int>(drawing_.texts.size()) - 1);
}

void Scene::fill(int line, SceneCell::Thing thing) {
  for (const int text : texts_of(drawing_.lines[at(line)].edge))
    cells_->fill(drawing_.texts[at(text)].rect, thing);
}

void Scene::lift(int line) {
  if (!cells_) return;
  cells_->remove(drawing_.lines[at(line)]);
  fill(line, SceneCell::Thing::None);
}

void Scene::put(int line) {
  if (!cells_) return;
  fill(line, SceneCell::Thing::Words);
  cells_->add(drawing_.lines[at(line)]);
}

void Scene::put(int line, std::vector<Point> points, Point labels_by) {
  Line& moved = drawing_.lines[at(line)];
  moved.points = std::move(points);
  for (const int number : texts_of(moved.edge)) {
    Text& text = drawing_.texts[at(number)];
    text.rect.x += labels_by.x;
    text.rect.y += labels_by.y;
    anchor_to(moved, text);
  }
  put(line);
}

void Scene::drop(const std::vector<EdgeId>& edges) {
  if (edges.empty()) return;
  for (const EdgeId edge : edges)
    lift(line_of(edge));
  const auto goes = [&](const auto& thing) {
    return std::ranges::binary_search(edges, thing.edge);
  };
  std::erase_if(drawing_.lines, goes);
  std::erase_if(drawing_.texts, goes);
  note_all();
}

void Scene::place_title(std::size_t frame, int column) {
  Frame& of = drawing_.frames[frame];
  if (of.title.height() > 1 && of.title_x != column) cells_.reset();
  of.title_x = column;
}

void Scene::insert(const std::vector<int>& columns, const std::vector<int>& rows) {
  if (columns.empty() && rows.empty()) return;
  insert_rows_and_columns(change(), columns, rows);
}

Drawing& Scene::change() {
  cells_.reset();
  return drawing_;
}

}  // namespace boxart::internal
