#pragma once

#include <string>
#include <string_view>

/// What the end of a file's name says of what it is to hold.

/// `graph.tar.SVG` ends in `svg`, in small letters; empty where there is no end.
std::string end_of_name(const std::string& path);

/// What Graphviz calls the picture that `word` names, the end of a name or a word of --as: `jpg`
/// for `jpeg`. Empty for what it doesn't make.
std::string picture_format(std::string_view word);

/// Is it the end of pictures, or of drawings, that can't be made?
bool is_other_picture(std::string_view end);

/// Is it the end of graphs in a language that isn't written?
bool is_other_graph(std::string_view end);
