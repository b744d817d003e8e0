// Package strictjson reads JSON that comes from outside: nothing is skipped, guessed or folded, and everything that is
// wrong with a document is told at once, each fault with its path.
//
//	type job struct {
//		Code  string      `json:"code" strict:"required"`
//		Hours json.Number `json:"hours" strict:"required"`
//	}
//	var j job
//	err := strictjson.Decode([]byte(`{"cod":"BRK-01","hours":"1.5"}`), &j, strictjson.Limits{})
//	// cod: unknown member "cod", did you mean "code"?
//	// hours: wants a number, has a string
//	// code: must be given
//
// Against encoding/json it refuses: members that the target does not have, the same member twice, names that differ in
// case only, invalid UTF-8, lone surrogates, control characters other than line feed and tab, data after the document,
// and whatever is larger than [Limits]. Numbers never pass through floating point.
package strictjson
