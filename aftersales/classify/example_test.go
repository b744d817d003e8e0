package classify_test

import (
	"fmt"

	"example.com/servicelane/aftersales/classify"
)

// A shop reads what a customer wrote, with the words that led to each answer.
func Example() {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "變速箱異響，４Ｓ店態度惡劣，已經修了三次，再不解決就起訴"
	p := engine.Classify(text)
	fmt.Println("cause:", p.Cause.Label, p.Cause.Score)
	fmt.Println("component:", p.Component.Label, p.Component.Score)
	fmt.Println("hints:", p.Hints)
	for _, e := range p.Evidence {
		fmt.Println(" ", text[e.Start:e.End], e.Entry)
	}
	// Output:
	// cause: service_quality 902
	// component: transmission 973
	// hints: [repeated court]
	//   變速箱 part.transmission
	//   異響 symptom.noise
	//   ４Ｓ店 service.aftersales
	//   態度惡劣 service.attitude
	//   三次 hint.repeated
	//   不解決 service.delay
	//   起訴 hint.court
}

// What the words do not decide is for a person: the guess is told, but no answer.
func Example_unknown() {
	engine, err := classify.New(classify.Config{Threshold: 900})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := engine.Classify("The dealer said the warranty claim was denied, the engine still makes a noise.")
	fmt.Println(p.Cause.Known(), p.Cause.Guess, p.Cause.Score)
	fmt.Println(engine.Classify("您好，请尽快处理，谢谢！").Contentless)
	// Output:
	// false product_quality 676
	// true
}

// A shop adds words and a cause of its own as data.
func ExampleLexicon_With() {
	own, err := classify.ParseLexicon([]byte(`{
		"version": "north-road.1",
		"causes": [{"id": "car_wash", "class": "other", "names": {"en": "car wash", "zh-Hans": "洗车"}}],
		"entries": [
			{"id": "wash.bad", "words": ["洗车~没洗干净", "car wash~dirty"], "cause": {"car_wash": 8}, "examples": ["洗车以后轮毂没洗干净"]}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	lexicon := classify.Default().With(own)
	engine, err := classify.New(classify.Config{Lexicon: lexicon})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := engine.Classify("After the car wash it was still dirty.")
	class, _ := lexicon.Class(p.Cause.Label)
	fmt.Println(p.Cause.Label, "is filed under", class, "by lexicon", p.Lexicon)
	// Output:
	// car_wash is filed under other by lexicon 2026.4+north-road.1
}
