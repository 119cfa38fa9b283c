#include "scene/labels/place_labels.h"

#include "base/at.h"
#include "scene/insert_rows_and_columns.h"
#include "scene/labels/detail/label_insertion.h"
#include "scene/labels/detail/label_sites.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace boxart::internal {

namespace {

/// One label that is still to be placed: of a line or of a box.
struct Request {
  const LineLabel* line = nullptr;
  const BoxLabel* box = nullptr;
  std::size_t number = 0;  // in the order in which they are tried
  const Label& label() const { return line != nullptr ? line->label : box->label; }
};

/// A label, and how room is made for it.
struct Wanted {
  Request request;
  LabelInsertion insertion;
};

/// May it stand anywhere along its line?
bool is_at_middle(const Request& request) {
  return request.line != nullptr && request.line->site == LineLabel::Site::Middle;
}

Text::Kind kind_of(const LineLabel& label) {
  switch (label.site) {
    case LineLabel::Site::Tail:
      return Text::Kind::TailLabel;
    case LineLabel::Site::Head:
      return Text::Kind::HeadLabel;
    case LineLabel::Site::Middle:
      break;
  }
  return label.is_xlabel ? Text::Kind::EdgeXlabel : Text::Kind::EdgeLabel;
}

/// Those that may go in one place only come first.
std::vector<Request> requests(const Drawing& drawing,
                              const std::vector<LineLabel>& line_labels,
                              const std::vector<BoxLabel>& box_labels) {
  std::vector<Request> result;
  const auto add_lines = [&](bool middle) {
    for (const LineLabel& label : line_labels) {
      const bool is_middle = label.site == LineLabel::Site::Middle;
      const Line& line = drawing.lines[at(label.line)];
      if (is_middle != middle || label.label.empty() || line.points.size() < 2) continue;
      result.push_back({.line = &label, .number = result.size()});
    }
  };
  add_lines(false);
  for (const BoxLabel& label : box_labels) {
    if (!label.label.empty()) result.push_back({.box = &label, .number = result.size()});
  }
  add_lines(true);
  return result;
}

class Placer {
 public:
  Placer(Scene& scene, const std::vector<Request>& all, StopToken stop)
      : scene_(scene),
        drawing_(scene.drawing()),
        margin_(margin_for(all)),
        cells_(&scene.cells(margin_)),
        stop_(stop) {}

  void place(std::vector<Request> left) {
    // A round leaves at least its first label in place, but when another text comes to stand in the
    // inserted cells. Then there is more room around it in the next one; a label that finds none
    // still is drawn, for the worst of places is better than an endless search.
    constexpr int max_idle_rounds = 4;
    int idle_rounds = 0;
    for (;;) {
      std::erase_if(left, [this](const Request& request) { return place_free(request); });
      if (left.empty()) return;
      const std::size_t before = left.size();
      insert_for(left, idle_rounds >= max_idle_rounds);
      idle_rounds = left.size() < before ? 0 : idle_rounds + 1;
    }
  }

 private:
  bool place_free(const Request& request) {
    stop_.ask();
    const std::optional<LabelSite> site = request.line != nullptr
                                              ? line_site(drawing_, *cells_, *request.line)
                                              : box_site(drawing_, *cells_, *request.box);
    if (!site) return false;
    add(request, *site);
    return true;
  }

  void add(const Request& request, const LabelSite& site) {
    Text text{.rect = site.rect,
              .label = request.label(),
              .to_anchor = {.x = site.anchor.x - site.rect.x, .y = site.anchor.y - site.rect.y}};
    if (request.line != nullptr) {
      text.kind = kind_of(*request.line);
      text.edge = drawing_.lines[at(request.line->line)].edge;
    } else {
      text.kind = Text::Kind::NodeXlabel;
      text.node = drawing_.boxes[at(request.box->box)].node;
    }
    scene_.add(std::move(text));
  }

  /// Those that need most columns come first, behind those that have no choice: other labels may
  /// stand in the same columns then, in other rows.
  std::vector<Wanted> wanted_insertions(const std::vector<Request>& left) const {
    InsertionContext context = insertion_context(drawing_, *cells_);
    std::vector<Wanted> result;
    result.reserve(left.size());
    for (const Request& request : left) {
      stop_.ask();
      result.push_back({request,
                        request.line != nullptr ? insertion_at_line(context, *request.line)
                                                : insertion_at_box(context, *request.box)});
    }
    std::ranges::stable_sort(result, std::greater{}, [](const Wanted& wanted) {
      return is_at_middle(wanted.request) ? wanted.insertion.columns
                                          : std::numeric_limits<int>::max();
    });
    return result;
  }

  /// Does the line of the label run across columns that others get? Above it there is room then
  /// that may do for this label, too: it is worth a few rounds to see that first.
  bool waits_for(const std::set<int>& widened, const Wanted& wanted) const {
    constexpr int max_rounds = 6;
    if (round_ >= max_rounds || wanted.insertion.columns == 0) return false;
    if (!is_at_middle(wanted.request)) return false;
    const std::vector<Point>& points = drawing_.lines[at(wanted.request.line->line)].points;
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (points[i].y != points[i - 1].y) continue;
      const auto [low, high] = std::minmax(points[i - 1].x, points[i].x);
      const auto first = widened.upper_bound(low);
      if (first != widened.end() && *first <= high) return true;
    }
    return false;
  }

  /// One insertion for as many labels as don't get in each other's way; the first one never does.
  void insert_for(std::vector<Request>& left, bool anyway) {
    SceneCells claimed(drawing_.size);
    std::vector<Wanted> accepted;
    std::vector<Request> rest;
    std::map<int, int> columns;  // insertion -> number: labels in different rows use the same ones
    std::map<int, int> rows;
    std::set<int> widened;  // where columns are inserted
    for (const Wanted& wanted : wanted_insertions(left)) {
      const auto& [request, insertion] = wanted;
      if (waits_for(widened, wanted)) {
        rest.push_back(request);
        continue;
      }
      const Rect region{.x = insertion.region.x - 1,
                        .y = insertion.region.y - 1,
                        .width = insertion.region.width + 2,
                        .height = insertion.region.height + 2};
      if (!claimed.is_blank(region)) {
        rest.push_back(request);
        continue;
      }
      claimed.fill(region, SceneCells::Thing::Solid);
      accepted.push_back(wanted);
      if (insertion.columns > 0) widened.insert(insertion.before_column);
      columns[insertion.before_column] =
          std::max(columns[insertion.before_column], insertion.columns);
      rows[insertion.before_row] = std::max(rows[insertion.before_row], insertion.rows);
    }
    ++round_;
    const std::vector<int> new_columns = repeated(columns);
    const std::vector<int> new_rows = repeated(rows);
    scene_.insert(new_columns, new_rows);
    cells_ = &scene_.cells(margin_);
    const ShiftMap new_x(new_columns);
    const ShiftMap new_y(new_rows);
    for (const auto& [request, insertion] : accepted) {
      const Point base{.x = new_x(insertion.base.x), .y = new_y(insertion.base.y)};
      const Rect rect{.x = base.x + insertion.dx,
                      .y = base.y + insertion.dy,
                      .width = request.label().width(),
                      .height = request.label().height()};
      const Point anchor{.x = new_x(insertion.anchor.x), .y = new_y(insertion.anchor.y)};
      // A text may have come to stand in the inserted cells; the next round finds more room there.
      if (!anyway && !is_free(*cells_, rect)) {
        rest.push_back(request);
        continue;
      }
      const Rect cells = nearest_free(rect);
      add(request, {.rect = cells, .anchor = clamp_anchor(cells, anchor)});
    }
    std::ranges::sort(rest, {}, &Request::number);
    left = std::move(rest);
  }

  /// The rectangle itself, or the place nearest to it that is free: right of the drawing if there
  /// is none around.
  Rect nearest_free(const Rect& rect) const {
    constexpr int max_distance = 24;
    for (int away = 0; away <= max_distance; ++away) {
      for (int rows = -away / 2; rows <= away / 2; ++rows) {
        const int columns = away - 2 * std::abs(rows);
        for (const int dx : {-columns, columns}) {
          Rect moved = rect;
          moved.x += dx;
          moved.y += rows;
          if (is_free(*cells_, moved)) return moved;
        }
      }
    }
    Rect outside = rect;
    outside.x = drawing_.size.width + 1;
    return outside;
  }

  static std::vector<int> repeated(const std::map<int, int>& counts) {
    std::vector<int> insertions;
    for (const auto& [insertion, count] : counts) {
      insertions.insert(insertions.end(), at(count), insertion);
    }
    return insertions;
  }

  /// Labels may stand right of the drawing and below it.
  static Size margin_for(const std::vector<Request>& all) {
    Size margin{.width = 0, .height = 0};
    for (const Request& request : all) {
      margin.width = std::max(margin.width, request.label().width() + 4);
      margin.height = std::max(margin.height, request.label().height() + 2);
    }
    return margin;
  }

  Scene& scene_;
  const Drawing& drawing_;
  Size margin_;
  const SceneCells* cells_;
  StopToken stop_;
  int round_ = 0;  // of insertions
};

}  // namespace

void place_labels(Scene& scene,
                  const std::vector<LineLabel>& line_labels,
                  const std::vector<BoxLabel>& box_labels,
                  StopToken stop) {
  std::vector<Request> left = requests(scene.drawing(), line_labels, box_labels);
  if (left.empty()) return;
  Placer placer(scene, left, stop);
  placer.place(std::move(left));
}

}  // namespace boxart::internal
