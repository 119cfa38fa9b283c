#pragma once

#include "option_table.h"

#include <array>

/// The words that options take, in the order in which pages list them.

inline constexpr std::array<Word, 5> sources{{{"auto", "by how the text begins"},
                                              {"dot", "DOT, the language of Graphviz"},
                                              {"graphviz", "the same"},
                                              {"txt", "the language of Graph::Easy"},
                                              {"mermaid", "the language of Mermaid"}}};
inline constexpr std::array<Word, 24> formats{{{"boxart", "Unicode box-drawing characters"},
                                               {"ascii", "+ - | > instead of them"},
                                               {"html", "one pre element"},
                                               {"svg", "a picture"},
                                               {"json", "where everything stands"},
                                               {"dot", "the graph itself, in DOT"},
                                               {"graphviz", "the same"},
                                               {"gv", "the same"},
                                               {"canon", "the same"},
                                               {"txt", "the graph in the language of Graph::Easy"},
                                               {"mermaid", "the graph as a flowchart of Mermaid's"},
                                               {"png", "a picture by Graphviz, as all that follow"},
                                               {"pdf", "PDF"},
                                               {"jpg", "JPEG"},
                                               {"jpeg", "the same"},
                                               {"gif", "GIF"},
                                               {"bmp", "Windows bitmap"},
                                               {"tif", "TIFF"},
                                               {"tiff", "the same"},
                                               {"tga", "Targa bitmap"},
                                               {"ps", "PostScript"},
                                               {"ps2", "PostScript for PDF"},
                                               {"pcl", "PCL"},
                                               {"hpgl", "HP-GL/2"}}};
inline constexpr std::array<Word, 4> directions{{{"TB", "from top to bottom"},
                                                 {"LR", "from left to right"},
                                                 {"BT", "from bottom to top"},
                                                 {"RL", "from right to left"}}};
inline constexpr std::array<Word, 4> densities{
    {{"dense", "boxes touch, arrowheads stand in borders"},
     {"compact", "as close as lines can be told apart"},
     {"normal", "with more room"},
     {"roomy", "with much room"}}};
inline constexpr std::array<Word, 5> dumps{{{"ranks", "the nodes of each rank"},
                                            {"layers", "what stands in each layer"},
                                            {"columns", "the same with its columns"},
                                            {"tracks", "the ways between two layers"},
                                            {"scene", "boxes and lines in cells"}}};
inline constexpr std::array<Word, 2> corners{
    {{"round", "arcs, where lines are light"}, {"square", "corners"}}};
inline constexpr std::array<Word, 2> width_models{
    {{"grapheme", "as terminals do that know emoji"},
     {"wcwidth", "by code points, as tmux and xterm do"}}};
inline constexpr std::array<Word, 2> cells{{{"1", "one cell"}, {"2", "two cells"}}};
inline constexpr std::array<Word, 2> bidis{
    {{"plain", "as it is"}, {"isolate", "for terminals that turn it round"}}};
inline constexpr std::array<Word, 3> color_times{
    {{"auto", "in terminals, by NO_COLOR and CLICOLOR_FORCE"},
     {"always", "wherever the drawing goes"},
     {"never", "not at all"}}};
inline constexpr std::array<Word, 4> depths{{{"auto", "by TERM and COLORTERM"},
                                             {"16", "the colours of every terminal"},
                                             {"256", "the colour cube"},
                                             {"24bit", "all"}}};
inline constexpr std::array<Word, 3> link_times{{{"auto", "in terminals that are new enough"},
                                                 {"always", "wherever the drawing goes"},
                                                 {"never", "not at all"}}};
inline constexpr std::array<Word, 2> topics{{{"all", "every option, with the words it takes"},
                                             {"styles", "the glyphs of shapes, lines and arrows"}}};
