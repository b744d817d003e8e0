package ratecsv

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkParts reads a list of 10,000 parts.
func BenchmarkParts(b *testing.B) {
	var text strings.Builder
	text.WriteString("配件编号,配件名称,单位,进价,销售价,类别,来源\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "P%05d-A,前制动片（陶瓷）,套,%d.50,\"￥%d,260.00\",制动,原厂件\n", i, i%900, 1+i%9)
	}
	data := text.String()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		parts, _, err := Parts(strings.NewReader(data), Config{})
		if err != nil || len(parts) != 10_000 || parts[9].Price != "1260.00" {
			b.Fatalf("%d parts, %v", len(parts), err)
		}
	}
}
