#pragma once

#include <boxart/export.h>

namespace boxart {

/// What an error or a warning is about, for programs that treat them differently. Sentences may be
/// worded anew with every version; a code and its name stay what they are, and new ones come at the
/// end.
enum class Code {
  // Of errors.
  Syntax,         ///< "syntax": the text breaks the grammar of its language
  Quotes,         ///< "quotes": a quote is missing, or one too many
  Unclosed,       ///< "unclosed": a bracket, brace, comment or HTML string has no end
  NoGraph,        ///< "no-graph": nothing is in the text
  TooDeep,        ///< "too-deep": subgraphs are nested deeper than can be read
  NulByte,        ///< "nul-byte": the text has a byte that no text has
  Encoding,       ///< "encoding": the text is in UTF-32
  OtherLanguage,  ///< "other-language": the text is PlantUML, Mermaid, JSON ...
  LimitNodes,     ///< "limit-nodes": Limits::nodes
  LimitEdges,     ///< "limit-edges": Limits::edges
  LimitCells,     ///< "limit-cells": Limits::cells
  LimitRoom,      ///< "limit-room": Options::width or height, where the drawing must fit
  Stopped,        ///< "stopped": Limits::stop
  NoLibrary,      ///< "no-library": a label needs ICU or expat, which can't be loaded
  // Of warnings.
  UnknownShape,      ///< "unknown-shape"
  UnknownArrow,      ///< "unknown-arrow": of an end of an edge
  UnknownColor,      ///< "unknown-color"
  UnknownValue,      ///< "unknown-value": of another attribute
  UnknownPort,       ///< "unknown-port": the edge ends at the node instead
  UnknownAttribute,  ///< "unknown-attribute": likely a slip of the pen
  UnusedAttribute,   ///< "unused-attribute": nothing here can follow it
  CutValue,          ///< "cut-value": a number is larger than what is possible
  ClusterEnd,        ///< "cluster-end": lhead or ltail isn't followed
  LostCluster,       ///< "lost-cluster": a frame isn't drawn, since others have its nodes
  MalformedLabel,    ///< "malformed-label": an HTML-like or a record one
  ShortenedLabel,    ///< "shortened-label": as autolabel asks
  NoLink,            ///< "no-link": the address is none that a link may have
  InvalidBytes,      ///< "invalid-bytes": they are no UTF-8, or no UTF-16
  StrayAttributes,   ///< "stray-attributes": a list stands alone, and is taken for the graph's
  MisreadName,       ///< "misread-name": DOT reads a name otherwise than is likely meant
  MisreadAttribute,  ///< "misread-attribute": likewise an attribute
  MisreadCluster,    ///< "misread-cluster": likewise the name of a cluster
  MergedGraphs,      ///< "merged-graphs": several, written where there can be one
  Graphviz,          ///< "graphviz": what cgraph tells besides
  Lenient,           ///< "lenient": Mermaid refuses it; it is read as it is meant
  Lost,              ///< "lost": the language that is written has no word for it
};

/// Its name, as above; it lives as long as the library does.
BOXART_API const char* code_name(Code code) noexcept;

}  // namespace boxart
