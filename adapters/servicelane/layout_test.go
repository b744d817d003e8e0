package main

import (
	"testing"
)

func TestColumnsWithoutTextAreLeftOut(t *testing.T) {
	table := table{columns: []column{{"A", false}, {"Unused", false}, {"B", true}}}
	table.add("x", "", "1.00")
	table.add("更换", "", "")
	want := "A        B\n────  ────\nx     1.00\n更换\n"
	if got := table.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
