#include "output/report_schema.hpp"

namespace cablelint {

std::string report_schema() {
  return R"({
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
  "$defs": {
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
}

}  // namespace cablelint
