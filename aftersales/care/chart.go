package care

import (
	"strings"

	"example.com/servicelane/internal/wide"
)

// The charts are drawn in whole units, of which the width of the page has a thousand.
const (
	pageUnits  = 1000
	labelUnits = 290
	barUnits   = 560
	rowUnits   = 30
)

// bars is a chart of horizontal bars.
type bars struct {
	Height int
	Bars   []bar
}

// bar is one of them, in units.
type bar struct {
	Y, Bottom     int // of its top and of the bottom of its row
	Text          int // the line on which its texts stand
	Label, Value  string
	Width, ValueX int
	Track         int // the width of a hundred in a hundred, 0 if there is none
	Mark          int // the place of what is wanted, 0 if nothing is
	Class         string
}

func newBars() *bars { return &bars{} }

func (b *bars) add(one bar) {
	one.Y = len(b.Bars) * rowUnits
	one.Bottom, one.Text = one.Y+24, one.Y+18
	one.Label = shortened(one.Label, 30)
	b.Bars = append(b.Bars, one)
	b.Height = len(b.Bars) * rowUnits
}

// share adds the bar of a share; one that is not measured has no length.
func (b *bars) share(label, value string, s Share, class string, wanted int) {
	one := bar{Label: label, Value: value, Track: barUnits, ValueX: labelUnits + barUnits + 10, Class: class}
	if s.Measured() {
		one.Width = int(min(s.Part, s.Whole) * barUnits / s.Whole)
	}
	if wanted > 0 {
		one.Mark = labelUnits + wanted*barUnits/100
	}
	b.add(one)
}

// count adds the bar of a number; the longest is that of the most.
func (b *bars) count(label string, n, most int64) {
	width := int(n * barUnits / max(most, 1))
	b.add(bar{Label: label, Value: wholeNumber(n), Width: width, ValueX: labelUnits + width + 10, Class: "first"})
}

// shortened cuts a text that takes more than so many places.
func shortened(text string, places int) string {
	if wide.Places(text) <= places {
		return text
	}
	var b strings.Builder
	left := places - 1
	for _, r := range text {
		if left -= wide.Places(string(r)); left < 0 {
			break
		}
		b.WriteRune(r)
	}
	return b.String() + "…"
}

// columns is a chart of two columns for each day or month.
type columns struct {
	Width, Height int
	First, Second string // what the columns are
	// where the legend stands
	FirstX, FirstText, SecondX, SecondText int
	Lines                                  []line
	Slots                                  []slot
}

// line is a line of the grid with its number.
type line struct {
	Y, Text int
	Label   string
}

// slot is the place of one point.
type slot struct {
	Point
	Label string
	Mid   int
	Under int // the line on which its label stands
	A, B  upright
}

// upright is one column.
type upright struct{ X, Y, Width, Height int }

const (
	plotTop    = 30
	plotHeight = 150
	plotLeft   = 40
)

func newColumns(points []Point, first, second string) *columns {
	c := &columns{Width: pageUnits, Height: plotTop + plotHeight + 26, First: first, Second: second}
	c.FirstX, c.FirstText = plotLeft, plotLeft+20
	c.SecondX = c.FirstText + 20 + 9*wide.Places(first)
	c.SecondText = c.SecondX + 20
	var most int64 = 1
	for _, p := range points {
		most = max(most, p.Received, p.Closed)
	}
	top := scaleTop(most)
	for _, n := range []int64{0, top / 2, top} {
		y := plotTop + plotHeight - int(n*plotHeight/top)
		c.Lines = append(c.Lines, line{Y: y, Text: y + 5, Label: wholeNumber(n)})
	}
	width := (pageUnits - plotLeft) / max(len(points), 1)
	for i, p := range points {
		x, each := plotLeft+i*width, max(width*3/10, 2)
		s := slot{Point: p, Mid: x + width/2, Under: plotTop + plotHeight + 18, Label: strings.TrimPrefix(p.Name[len(p.Name)-2:], "0")}
		s.A = uprightOf(s.Mid-each, each, p.Received, top)
		s.B = uprightOf(s.Mid, each, p.Closed, top)
		c.Slots = append(c.Slots, s)
	}
	return c
}

func uprightOf(x, width int, n, top int64) upright {
	h := int(n * plotHeight / top)
	return upright{x, plotTop + plotHeight - h, width, h}
}

// scaleTop gives the number at the top of the scale: even, so that its half is a whole number, and not much above the most.
func scaleTop(most int64) int64 {
	for step := int64(2); ; step *= 10 {
		for _, f := range []int64{1, 2, 5} {
			if top := step * f; top >= most {
				return top
			}
		}
	}
}
