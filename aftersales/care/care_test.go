package care_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/internal/golden"
)

func TestTheReportOfAMonthIsTheOneWrittenDown(t *testing.T) {
	r := month(t, config()).Report()
	for _, tag := range languages {
		t.Run(tag.String(), func(t *testing.T) {
			v := care.View{Shop: "Example Motors 示例汽车", Language: tag}
			if err := golden.Check("testdata/month."+tag.String()+".txt", r.Text(v), *update); err != nil {
				t.Error(err)
			}
			var b strings.Builder
			if err := r.WriteHTML(&b, v); err != nil {
				t.Fatal(err)
			}
			if err := golden.Check("testdata/month."+tag.String()+".html", b.String(), *update); err != nil {
				t.Error(err)
			}
		})
	}
}
