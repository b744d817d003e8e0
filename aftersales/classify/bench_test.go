package classify_test

import (
	"testing"
	"unicode/utf8"

	"example.com/servicelane/aftersales/classify"
)

// hundred is a complaint of 100 signs.
const hundred = "去年六月买的新车，开了不到三个月变速箱就开始异响，低速换挡顿挫很严重。4S店前后修了四次都没修好，服务顾问态度恶劣，一直推脱不给处理。上周高速上突然失去动力，差点追尾，再不解决就找媒体曝光并且起诉。谢谢！！"

func BenchmarkClassify(b *testing.B) {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		b.Fatal(err)
	}
	if n := utf8.RuneCountInString(hundred); n < 100 {
		b.Fatalf("%d signs", n)
	}
	p := engine.Classify(hundred)
	if p.Component.Guess != "transmission" || len(p.Evidence) < 10 {
		b.Fatalf("%+v", p)
	}
	b.ReportAllocs()
	for b.Loop() {
		engine.Classify(hundred)
	}
}

func BenchmarkClassifyEnglish(b *testing.B) {
	engine, err := classify.New(classify.Config{})
	if err != nil {
		b.Fatal(err)
	}
	const text = "The transmission slips and jerks between second and third gear. The dealer has had the car three times and says that they could not duplicate the problem. I am afraid to drive it on the highway."
	if p := engine.Classify(text); p.Component.Guess != "transmission" {
		b.Fatalf("%+v", p)
	}
	b.ReportAllocs()
	for b.Loop() {
		engine.Classify(text)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := classify.New(classify.Config{}); err != nil {
			b.Fatal(err)
		}
	}
}
