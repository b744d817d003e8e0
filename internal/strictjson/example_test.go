package strictjson_test

import (
	"encoding/json"
	"fmt"

	"example.com/servicelane/internal/strictjson"
)

func ExampleDecode() {
	type job struct {
		Code  string      `json:"code" strict:"required"`
		Hours json.Number `json:"hours" strict:"required"`
	}
	var j job
	err := strictjson.Decode([]byte(`{"cod":"BRK-01","hours":"1.5"}`), &j, strictjson.Limits{})
	fmt.Println(err)
	// Output:
	// cod: unknown member "cod", did you mean "code"?
	// hours: wants a number, has a string
	// code: must be given
}

func ExampleParse() {
	n, err := strictjson.Parse([]byte(`{"kind":"require","within":{"days":30}}`), strictjson.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range n.Members {
		fmt.Println(m.Name, m.Value.Kind)
	}
	days := n.Member("within").Member("days")
	fmt.Println(days.Path(), days.Text)
	// Output:
	// kind string
	// within object
	// within.days 30
}
