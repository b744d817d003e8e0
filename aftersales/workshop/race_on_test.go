//go:build race

package workshop_test

// raceDetector tells that the race detector watches, under which everything takes ten times as long.
const raceDetector = true
