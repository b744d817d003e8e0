package golden

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFileThatIsWrittenAnewIsEqualAfterwards(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "folder", "x.golden")
	if err := Check(file, "a\nb\n", true); err != nil {
		t.Fatal(err)
	}
	if err := Check(file, []byte("a\nb\n"), false); err != nil {
		t.Error(err)
	}
}

func TestTheFirstLineThatDiffersIsShown(t *testing.T) {
	tests := map[string]struct{ want, got, shown string }{
		"another line":     {"a\nb\nc\n", "a\nx\nc\n", "line 2 differs (run the test with -update to take the new text):\n- \"b\\n\"\n+ \"x\\n\""},
		"a line more":      {"a\n", "a\nb\n", "line 2 differs (run the test with -update to take the new text):\n- (end)\n+ \"b\\n\""},
		"a line less":      {"a\nb", "a\n", "- \"b\"\n+ (end)"},
		"no line feed":     {"a\n", "a", "- \"a\\n\"\n+ \"a\""},
		"other line feeds": {"a\n", "a\r\n", "- \"a\\n\"\n+ \"a\\r\\n\""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "x.golden")
			if err := os.WriteFile(file, []byte(tt.want), 0o666); err != nil {
				t.Fatal(err)
			}
			err := Check(file, tt.got, false)
			if err == nil || !strings.HasSuffix(err.Error(), tt.shown) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAFileThatIsMissingOrCannotBeWrittenIsAnError(t *testing.T) {
	dir := t.TempDir()
	if err := Check(filepath.Join(dir, "none"), "", false); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := Check(filepath.Join(file, "below", "x"), "", true); err == nil {
		t.Error("written below a file")
	}
}
