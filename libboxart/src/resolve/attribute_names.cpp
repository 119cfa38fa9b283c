#include "resolve/attribute_names.h"

#include "base/ascii.h"
#include "base/word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace boxart::internal {
namespace {

using Name = Word<20>;

/// Each sorted by bytes.
constexpr std::array<Name, 177> of_graphviz{
    "Damping", "K", "TBbalance", "URL", "_background", "area", "arrowhead", "arrowsize",
    "arrowtail", "bb", "beautify", "bgcolor", "center", "charset", "class", "cluster",
    "clusterrank", "color", "colorscheme", "comment", "compound", "concentrate", "constraint",
    "decorate", "defaultdist", "dim", "dimen", "dir", "diredgeconstraints", "distortion", "dpi",
    "edgeURL", "edgehref", "edgetarget", "edgetooltip", "epsilon", "esep", "fillcolor",
    "fixedsize", "fontcolor", "fontname", "fontnames", "fontpath", "fontsize", "forcelabels",
    "gradientangle", "group", "headURL", "head_lp", "headclip", "headhref", "headlabel",
    "headport", "headtarget", "headtooltip", "height", "href", "id", "image", "imagepath",
    "imagepos", "imagescale", "inputscale", "label", "labelURL", "label_scheme", "labelangle",
    "labeldistance", "labelfloat", "labelfontcolor", "labelfontname", "labelfontsize",
    "labelhref", "labeljust", "labelloc", "labeltarget", "labeltooltip", "landscape", "layer",
    "layerlistsep", "layers", "layerselect", "layersep", "layout", "len", "levels", "levelsgap",
    "lhead", "lheight", "linelength", "lp", "ltail", "lwidth", "margin", "maxiter", "mclimit",
    "mindist", "minlen", "mode", "model", "newrank", "nodesep", "nojustify", "normalize",
    "notranslate", "nslimit", "nslimit1", "oneblock", "ordering", "orientation", "outputorder",
    "overlap", "overlap_scaling", "overlap_shrink", "pack", "packmode", "pad", "page", "pagedir",
    "pencolor", "penwidth", "peripheries", "pin", "pos", "quadtree", "quantum", "radius", "rank",
    "rankdir", "ranksep", "ratio", "rects", "regular", "remincross", "repulsiveforce",
    "resolution", "root", "rotate", "rotation", "samehead", "sametail", "samplepoints", "scale",
    "searchsize", "sep", "shape", "shapefile", "showboxes", "sides", "size", "skew", "smoothing",
    "sortv", "splines", "start", "style", "stylesheet", "tailURL", "tail_lp", "tailclip",
    "tailhref", "taillabel", "tailport", "tailtarget", "tailtooltip", "target", "tooltip",
    "truecolor", "vertices", "viewport", "voro_margin", "weight", "width", "xdotversion",
    "xlabel", "xlp", "z"};

constexpr std::array<Name, 49> of_graph_easy{
    "align", "arrow-shape", "arrow-style", "arrowshape", "arrowstyle", "autojoin", "autolabel",
    "autolink", "autosplit", "autotitle", "background", "basename", "border", "border-color",
    "border-style", "border-width", "bordercolor", "borderstyle", "borderwidth", "columns",
    "edgeclass", "end", "fill", "flow", "font", "format", "gid", "label-color", "label-pos",
    "labelcolor", "labelpos", "link", "linkbase", "nodeclass", "offset", "origin", "output",
    "parts", "point-shape", "point-style", "pointshape", "pointstyle", "rows", "text-style",
    "text-wrap", "textstyle", "textwrap", "title", "type"};

static_assert(std::ranges::is_sorted(of_graphviz));
static_assert(std::ranges::is_sorted(of_graph_easy));

/// Is `b` one slip away from `a`?
bool is_one_slip_away(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (a.size() < b.size()) return a.substr(begin) == b.substr(begin + 1);
  if (a.substr(begin + 1) == b.substr(begin + 1)) return true;  // another letter
  return begin + 1 < a.size() && a[begin] == b[begin + 1] && a[begin + 1] == b[begin] &&
         a.substr(begin + 2) == b.substr(begin + 2);
}

}  // namespace

bool is_attribute_name(std::string_view name) {
  return std::ranges::binary_search(of_graphviz, name) ||
         std::ranges::binary_search(of_graph_easy, name);
}

std::string_view meant_attribute_name(std::string_view name) {
  constexpr std::size_t min = 4;  // short words are too much alike
  if (name.size() < min) return {};
  const std::string given = lower(name);
  const auto* const found = std::ranges::find_if(of_graphviz, [&](std::string_view known) {
    return known.size() >= min && (lower(known) == given || is_one_slip_away(given, lower(known)));
  });
  return found == of_graphviz.end() ? std::string_view{} : *found;
}

}  // namespace boxart::internal
