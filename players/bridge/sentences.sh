#!/bin/sh
# Says the longest sentence that it has heard or said, and then its first word once more. Words of strings have no spaces:
# there it adds the first letter.
exec awk -W interactive '
function field(name,   at) {
  at = index($0, "\"" name "\":")
  return at ? substr($0, at + length(name) + 3) : ""
}
function text(name,   parts) { split(field(name), parts, "\""); return parts[2] }
function hear(game, words) { if (length(words) > length(longest[game])) longest[game] = words }

/^{"type":"hello"/ { print "{\"type\":\"ready\",\"protocol\":1}" }
/^{"type":"game"/  { game = text("game"); longest[game] = ""; space[game] = field("sentences") == "" ? "" : " " }
/^{"type":"end"/   { delete longest[text("game")]; delete space[text("game")] }
/^{"type":"word"/  {
  game = text("game")
  hear(game, text("word"))
  hear(game, text("known"))
  if (field("known") == "") {
    split(longest[game], parts, space[game])
    if (longest[game] != "") longest[game] = longest[game] space[game] parts[1]
    printf "{\"game\":\"%s\",\"round\":%d,\"word\":\"%s\"}\n", game, field("round"), longest[game]
  }
}
{ fflush() }'
