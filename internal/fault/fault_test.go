package fault

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryFaultIsKeptWithItsPath(t *testing.T) {
	var l List
	if l.Err() != nil || l.Len() != 0 {
		t.Fatal("an empty list is an error")
	}
	l.Add("", Missing, "must be given")
	l.Add(Index("lines", 2), Range, "%d is more than %d", 5, 3)
	l.Join("order", nil)
	l.Join("order", Errors{{Path: "id", Code: Duplicate, Detail: "twice"}, {Path: "[0]", Code: Unknown, Detail: "what"}, {Code: Mismatch, Detail: "all"}})
	l.Join("order", &Error{Path: "at", Code: TooLarge, Detail: "far", Err: fs.ErrInvalid})
	l.Join("file", fmt.Errorf("reading: %w", fs.ErrNotExist))
	err := l.Err()
	want := "must be given\nlines[2]: 5 is more than 3\norder.id: twice\norder[0]: what\norder: all\norder.at: far\nfile: reading: file does not exist"
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Error(diff)
	}
	if l.Len() != 7 || !errors.Is(err, fs.ErrNotExist) || !errors.Is(err, fs.ErrInvalid) || errors.Is(err, fs.ErrClosed) {
		t.Error("the causes are not found behind the faults")
	}
	var one *Error
	if !errors.As(err, &one) || one.Code != Missing {
		t.Errorf("the first fault is %v", one)
	}
	codes := []Code{}
	for _, f := range err.(Errors) {
		codes = append(codes, f.Code)
	}
	if diff := cmp.Diff([]Code{Missing, Range, Duplicate, Unknown, Mismatch, TooLarge, Malformed}, codes); diff != "" {
		t.Error(diff)
	}
}

func TestPathsAreJoinedWithDotsAndBrackets(t *testing.T) {
	tests := []struct{ path, below, want string }{
		{"", "", ""}, {"a", "", "a"}, {"", "b", "b"}, {"a", "b", "a.b"}, {"a", "[1].c", "a[1].c"}, {"", "[1]", "[1]"},
	}
	for _, tt := range tests {
		if got := At(tt.path, tt.below); got != tt.want {
			t.Errorf("At(%q, %q) = %q, want %q", tt.path, tt.below, got, tt.want)
		}
	}
}

func TestAHostileValueIsShownShortAndEscaped(t *testing.T) {
	tests := map[string]string{
		"":                            `""`,
		"a\nb\x00\x1b[31m":            `"a\nb\x00\x1b[31m"`,
		strings.Repeat("轮", 40):       `"` + strings.Repeat("轮", 40) + `"`,
		strings.Repeat("轮", 41):       `"` + strings.Repeat("轮", 40) + `"…`,
		strings.Repeat("x", 10000000): `"` + strings.Repeat("x", 40) + `"…`,
		"\xff":                        `"\xff"`,
	}
	for in, want := range tests {
		if got := Quote(in); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestCodesAreValid(t *testing.T) {
	for _, c := range Codes() {
		if !c.Valid() {
			t.Error(c)
		}
	}
	if Code("wrong").Valid() {
		t.Error("wrong is no code")
	}
}
