#include "output/report_schema.hpp"

#include <string_view>

namespace cablelint {
namespace {

constexpr std::string_view definitions = R"(  "$defs": {
    "number": {"type": "integer", "minimum": 1},
    "place": {
      "description": "numbers count from 1, columns count bytes unless `columns` says otherwise, the end is exclusive",
      "type": "object",
      "required": ["line", "column", "end_line", "end_column"],
      "properties": {
        "line": {"$ref": "#/$defs/number"},
        "column": {"$ref": "#/$defs/number"},
        "end_line": {"$ref": "#/$defs/number"},
        "end_column": {"$ref": "#/$defs/number"}
      }
    },
    "finding": {
      "type": "object",
      "$ref": "#/$defs/place",
      "required": ["path", "rule", "severity", "message", "fingerprint"],
      "properties": {
        "path": {"type": "string"},
        "rule": {"type": "string"},
        "severity": {"enum": ["note", "warning", "error"]},
        "message": {"type": "string"},
        "fingerprint": {
          "description": "the same while the finding is, whatever lines are added above it; unique in its text",
          "type": "string",
          "pattern": "^[0-9a-f]{16}$"
        },
        "label": {"description": "what is said at the place itself", "type": "string"},
        "related": {
          "description": "other places that the finding speaks of",
          "type": "array",
          "items": {
            "type": "object",
            "$ref": "#/$defs/place",
            "required": ["message"],
            "properties": {"message": {"type": "string"}}
          }
        },
        "authority": {
          "description": "who says so",
          "type": "array",
          "items": {"type": "string"}
        },
        "help": {"description": "what to do", "type": "array", "items": {"type": "string"}},
        "suppressed": {
          "description": "why the finding may stay, and the place that says so, if one does; it does not count",
          "type": "object",
          "required": ["reason"],
          "dependentRequired": {"path": ["line"], "line": ["path"]},
          "properties": {
            "reason": {"type": "string"},
            "path": {"type": "string"},
            "line": {"$ref": "#/$defs/number"}
          }
        },
        "fix": {"$ref": "#/$defs/fix"}
      }
    },
    "fix": {
      "type": "object",
      "required": ["title", "tier", "edits"],
      "properties": {
        "title": {"type": "string"},
        "tier": {
          "description": "safe: the meaning stays; unsafe: it may change; display: not for a tool to apply",
          "enum": ["safe", "unsafe", "display"]
        },
        "edits": {
          "description": "sorted by place, without overlap",
          "type": "array",
          "items": {
            "type": "object",
            "$ref": "#/$defs/place",
            "required": ["replacement"],
            "properties": {"replacement": {"type": "string"}}
          }
        }
      }
    }
  }
}
)";

}  // namespace

std::string report_schema() {
  return std::string(R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "a report of cablelint",
  "description": "what --format json writes; a line of --format jsonl is a finding",
  "type": "object",
  "required": ["version", "tool", "findings"],
  "properties": {
    "version": {"const": 1},
    "tool": {
      "type": "object",
      "required": ["name", "version"],
      "properties": {"name": {"const": "cablelint"}, "version": {"type": "string"}}
    },
    "columns": {
      "description": "what columns count, where it is not bytes",
      "enum": ["utf16", "characters"]
    },
    "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
    "statistics": {
      "description": "with --statistics: how many files were linted, how often each rule found something",
      "type": "object",
      "required": ["files", "rules"],
      "properties": {
        "files": {"type": "integer", "minimum": 0},
        "rules": {
          "description": "suppressed findings under the rule's name and ` (suppressed)`",
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/number"}
        }
      }
    }
  },
)") + std::string(definitions);
}

std::string records_schema() {
  return std::string(R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "a line that cablelint records writes",
  "description": "what came of one record; fields that --keep hands through stand behind the id",
  "type": "object",
  "required": ["id"],
  "if": {"required": ["error"]},
  "then": {"required": ["line"]},
  "else": {"required": ["mrn", "post", "date", "level", "order", "findings", "counts"]},
  "properties": {
    "id": {"description": "as the record has it; null where it has none"},
    "mrn": {"description": "the message number without leading zeros, ALMATY 1721", "type": ["string", "null"]},
    "post": {"description": "who sent it", "type": ["string", "null"]},
    "date": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "level": {
      "description": "of the whole cable",
      "enum": ["UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET", null]
    },
    "order": {"description": "the Executive Order that its E.O. line names", "type": ["integer", "null"]},
    "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
    "counts": {
      "description": "how many findings of each severity; those that are suppressed count there alone",
      "type": "object",
      "required": ["error", "warning", "note", "suppressed"],
      "additionalProperties": {"type": "integer", "minimum": 0}
    },
    "line": {"description": "on which the record begins, where it could not be judged", "$ref": "#/$defs/number"},
    "error": {"description": "why it could not be judged", "type": "string"}
  },
)") + std::string(definitions);
}

}  // namespace cablelint
