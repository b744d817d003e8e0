// Package golden compares what a test got with a file kept beside it, and writes the file anew when asked.
//
//	var update = flag.Bool("update", false, "write golden files anew")
//
//	func TestSheet(t *testing.T) {
//		if err := golden.Check("testdata/sheet.golden", sheet(), *update); err != nil {
//			t.Error(err)
//		}
//	}
//
// The flag belongs to the test, so that this package registers nothing; go test ./that/package -update writes.
package golden

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Check compares got with the content of a file, byte by byte. The error shows the first line that differs. With update
// it writes got to the file instead, making its folder where needed.
func Check[T ~string | ~[]byte](file string, got T, update bool) error {
	if update {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		return os.WriteFile(file, []byte(got), 0o666)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%w (run the test with -update to write it)", err)
	}
	if bytes.Equal(want, []byte(got)) {
		return nil
	}
	line, before, now := firstDifference(string(want), string(got))
	return fmt.Errorf("%s, line %d differs (run the test with -update to take the new text):\n- %s\n+ %s", file, line, before, now)
}

// firstDifference gives the number of the first line in which two different texts differ, and both forms of it. The end
// of a text stands as "(end)".
func firstDifference(a, b string) (line int, inA, inB string) {
	as, bs := strings.SplitAfter(a, "\n"), strings.SplitAfter(b, "\n")
	for ; line < len(as) && line < len(bs) && as[line] == bs[line]; line++ {
	}
	return line + 1, lineOrEnd(as, line), lineOrEnd(bs, line)
}

func lineOrEnd(lines []string, i int) string {
	if i >= len(lines) || lines[i] == "" {
		return "(end)"
	}
	return fmt.Sprintf("%.200q", lines[i])
}
