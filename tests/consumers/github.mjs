// Reads a log as GitHub's runner does: a command stands at the beginning of a line, "::name
// property=value,…::message", or, in the older form, anywhere as "##[name property=value;…]message".

const known = ["error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher",
  "stop-commands", "set-output", "save-state", "set-env", "add-path", "echo"];
const in_messages = [["\r", "%0D"], ["\n", "%0A"]];
const in_properties = [...in_messages, [":", "%3A"], [",", "%2C"]];

function unescaped(value, escapes) {
  for (const [plain, escape] of [...escapes, ["%", "%25"]]) value = value.replaceAll(escape, plain);
  return value;
}

function new_command(line) {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  if (end < 0) return null;
  const info = trimmed.slice(2, end);
  const space = info.indexOf(" ");
  const command = space < 0 ? info : info.slice(0, space);
  if (!known.includes(command)) return null;
  const properties = {};
  if (space > 0)
    for (const part of info.slice(space + 1).trim().split(",").filter(Boolean)) {
      const equals = part.indexOf("=");
      if (equals > 0) properties[part.slice(0, equals)] = unescaped(part.slice(equals + 1), in_properties);
    }
  return { command, properties, message: unescaped(trimmed.slice(end + 2), in_messages) };
}

function old_command(line) {
  const match = /##\[([^\] ]*)[^\]]*\](.*)/.exec(line);
  return match && known.includes(match[1]) ? { command: match[1], properties: {}, message: match[2] } : null;
}

/** The commands of a log, all of which must be annotations, and its other lines. */
export function commands(log) {
  const annotations = [], others = [];
  for (const line of log.split(/\r?\n|\r/)) {
    const command = new_command(line) ?? old_command(line);
    if (command === null) others.push(line);
    else if (command.properties.file) annotations.push(command);
    else throw new Error(`not meant as a command: ${line}`);
  }
  return { annotations, others: others.filter(Boolean) };
}
