#!/bin/sh
# Answers each number with the one after the greatest that it has heard or said: lines of JSON in, lines of JSON out.
# "-W interactive" tells mawk, which Debian calls awk, not to wait for more lines; other awks pass over it.
exec awk -W interactive '
# The value of a field; empty if there is none. Words that are numbers have no quotes and no commas in them.
function field(name,   at) {
  at = index($0, "\"" name "\":")
  return at ? substr($0, at + length(name) + 3) : ""
}
function text(name,   parts) { split(field(name), parts, "\""); return parts[2] }

/^{"type":"hello"/ { print "{\"type\":\"ready\",\"protocol\":1}" }
/^{"type":"game"/  { greatest[text("game")] = 0 }
/^{"type":"end"/   { delete greatest[text("game")] }
/^{"type":"word"/  {
  game = text("game")
  if (text("word") > greatest[game]) greatest[game] = text("word") + 0
  if (text("known") > greatest[game]) greatest[game] = text("known") + 0
  if (field("known") == "") {
    greatest[game]++
    printf "{\"game\":\"%s\",\"round\":%d,\"word\":\"%d\"}\n", game, field("round"), greatest[game]
  }
}
{ fflush() }'
