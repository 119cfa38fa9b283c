#include "support/expected_match.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

Point corner_of(const DrawnFrame& frame) {
  return {.x = frame.rect.x, .y = frame.rect.y};
}

/// Takes a title of several lines in the first or last rows inside a frame for that frame's.
bool find_inner_title(Picture& picture, const Label& title, const std::string& key) {
  for (const Place& place : places_of(picture, title)) {
    // The last frame that holds it is the innermost.
    DrawnFrame* home = nullptr;
    for (DrawnFrame& drawn : picture.frames) {
      const Rect& rect = drawn.rect;
      const Rect inner{
          .x = rect.x + 1, .y = rect.y + 1, .width = rect.width - 2, .height = rect.height - 2};
      if (inner.contains(place.rect)) home = &drawn;
    }
    if (home == nullptr || !home->title.empty()) continue;
    const bool is_above = place.rect.y == home->rect.y + 1;
    if (!is_above && place.rect.bottom() != home->rect.last_y()) continue;
    home->title = key;
    home->title_place = is_above ? VerticalPlace::Top : VerticalPlace::Bottom;
    for (const int word : place.words)
      picture.words[static_cast<std::size_t>(word)].used = true;
    return true;
  }
  return false;
}

/// Titles that are written in several lines, and then those that have been broken into such: as
/// many of each text as no border says.
void find_inner_titles(Match& match) {
  std::map<std::string, int> missing;
  for (const ExpectedFrame& frame : match.expected.frames) {
    const std::string key = key_text(frame.title);
    if (frame.title.height() >= 2) {
      find_inner_title(match.picture, frame.title, key);
    } else if (!frame.broken_titles.empty()) {
      ++missing[key];
    }
  }
  for (const DrawnFrame& drawn : match.picture.frames) {
    const auto found = missing.find(drawn.title);
    if (found != missing.end()) --found->second;
  }
  for (const ExpectedFrame& frame : match.expected.frames) {
    const auto found = missing.find(key_text(frame.title));
    if (found == missing.end() || found->second <= 0) continue;
    for (const Label& title : frame.broken_titles) {
      if (!find_inner_title(match.picture, title, found->first)) continue;
      --found->second;
      break;
    }
  }
}

/// What a frame holds: the keys of its own nodes, and the shapes of the frames in it.
struct Members {
  std::vector<int> nodes;
  std::vector<int> frames;
  bool is_empty = true;
};

using Shape = std::pair<std::string, std::pair<std::vector<int>, std::vector<int>>>;
using Shapes = std::map<Shape, int>;

/// The shapes of frames of which a parent stands before its children. Those that hold nothing
/// count for nothing.
std::vector<int> shapes_of(std::vector<Members> members,
                           const std::vector<int>& parents,
                           const std::vector<std::string>& titles,
                           Shapes& shapes) {
  std::vector<int> out(members.size(), -1);
  for (std::size_t i = members.size(); i-- > 0;) {
    Members& own = members[i];
    std::sort(own.nodes.begin(), own.nodes.end());
    std::sort(own.frames.begin(), own.frames.end());
    const Shape shape{titles[i], {own.nodes, own.frames}};
    out[i] = shapes.insert({shape, static_cast<int>(shapes.size())}).first->second;
    if (parents[i] < 0 || (own.is_empty && own.nodes.empty())) continue;
    Members& around = members[static_cast<std::size_t>(parents[i])];
    around.frames.push_back(out[i]);
    around.is_empty = false;
  }
  return out;
}

std::vector<int> expected_shapes(const Match& match, Shapes& shapes) {
  const auto& frames = match.expected.frames;
  std::vector<Members> members(frames.size());
  std::vector<int> parents;
  std::vector<std::string> titles;
  for (const ExpectedFrame& frame : frames) {
    parents.push_back(frame.parent);
    titles.push_back(key_text(frame.title));
  }
  for (std::size_t i = 0; i < match.node_keys.size(); ++i) {
    const ExpectedNode& node = match.expected.nodes[i];
    if (node.frame < 0 || node.look == ExpectedNode::Look::Hidden) continue;
    members[static_cast<std::size_t>(node.frame)].nodes.push_back(match.node_keys[i]);
  }
  return shapes_of(std::move(members), parents, titles, shapes);
}

std::vector<int> drawn_shapes(const Match& match, Shapes& shapes) {
  const auto& frames = match.picture.frames;
  std::vector<Members> members(frames.size());
  std::vector<int> parents;
  std::vector<std::string> titles;
  for (const DrawnFrame& frame : frames) {
    parents.push_back(frame.parent);
    titles.push_back(frame.title);
  }
  for (std::size_t i = 0; i < match.box_keys.size(); ++i) {
    const int frame = match.picture.boxes[i].frame;
    if (frame >= 0) members[static_cast<std::size_t>(frame)].nodes.push_back(match.box_keys[i]);
  }
  return shapes_of(std::move(members), parents, titles, shapes);
}

/// The number of the drawn frame for an expected one: in the same frame and of the same shape, or
/// of the same title there or anywhere; -1 when there is none.
class FrameFinder {
 public:
  FrameFinder(Match& match, const std::vector<int>& shapes) : match_(match) {
    const auto& frames = match.picture.frames;
    for (std::size_t i = frames.size(); i-- > 0;) {
      const int number = static_cast<int>(i);
      by_shape_[{frames[i].parent, shapes[i]}].push_back(number);
      by_title_[{frames[i].parent, frames[i].title}].push_back(number);
      anywhere_[frames[i].title].push_back(number);
    }
  }

  int find(int parent, int shape, const std::string& title) {
    for (auto* list :
         {&by_shape_[{parent, shape}], &by_title_[{parent, title}], &anywhere_[title]}) {
      while (!list->empty()) {
        const int number = list->back();
        list->pop_back();
        if (match_.frame_of_drawn[static_cast<std::size_t>(number)] < 0) return number;
      }
    }
    return -1;
  }

 private:
  Match& match_;
  std::map<std::pair<int, int>, std::vector<int>> by_shape_;
  std::map<std::pair<int, std::string>, std::vector<int>> by_title_;
  std::map<std::string, std::vector<int>> anywhere_;
};

}  // namespace

void match_frames(Match& match) {
  find_inner_titles(match);
  Shapes shapes;
  match.frame_shapes = expected_shapes(match, shapes);
  const std::vector<int> drawn = drawn_shapes(match, shapes);
  const auto& frames = match.picture.frames;
  match.frame_of_drawn.assign(frames.size(), -1);
  FrameFinder finder(match, drawn);
  std::vector<int> found(match.expected.frames.size(), -1);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const ExpectedFrame& frame = match.expected.frames[i];
    const int parent = frame.parent < 0 ? -1 : found[static_cast<std::size_t>(frame.parent)];
    const std::string title = key_text(frame.title);
    found[i] = finder.find(parent, match.frame_shapes[i], title);
    if (found[i] < 0) {
      if (!frame.is_empty) {
        match.out.push_back("no frame says " + quoted(title) + " (" + frame.name + ")");
      }
      continue;
    }
    const auto number = static_cast<std::size_t>(found[i]);
    match.frame_of_drawn[number] = static_cast<int>(i);
    if (drawn[number] != match.frame_shapes[i] || frames[number].parent != parent) {
      match.out.push_back(
          complaint("frame " + quoted(title) + " holds, or lies in, what it shouldn't",
                    corner_of(frames[number])));
    }
    // A title that has blanks of its own at its ends is followed by more than one.
    const bool has_blanks = frame.title.height() == 1 && frame.title.lines.front().text != title;
    if (!frames[number].title_padded && !has_blanks) {
      match.out.push_back(complaint("more than a blank beside the title " + quoted(title),
                                    corner_of(frames[number])));
    }
    if (!title.empty() && frames[number].title_place != frame.title_place) {
      match.out.push_back(complaint("the title " + quoted(title) + " is at the wrong border",
                                    corner_of(frames[number])));
    }
  }
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (match.frame_of_drawn[i] >= 0) continue;
    match.out.push_back(complaint("a frame that isn't expected says " + quoted(frames[i].title),
                                  corner_of(frames[i])));
  }
}

}  // namespace boxart::internal::readback
