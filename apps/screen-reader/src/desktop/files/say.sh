#!/bin/sh
# The voice. It logs each text when it starts and when it ends, and takes as long as a real voice
# would: about 18 characters a second, which is 200 to 220 words a minute. Speech Dispatcher kills it
# to interrupt it, so a START without an END was interrupted.
printf 'START %s\n' "$1" >> "$SAY_LOG"
milliseconds=$((150 + ${#1} * 1000 / 18))
sleep "$((milliseconds / 1000)).$(printf %03d $((milliseconds % 1000)))"
printf 'END %s\n' "$1" >> "$SAY_LOG"
