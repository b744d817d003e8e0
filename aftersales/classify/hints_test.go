package classify_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/classify"
)

// holdHints holds that each text, its parts before and behind the bar, has just these hints.
func holdHints(t *testing.T, cases map[string][]string) {
	t.Helper()
	e := engine(t, classify.Config{})
	for hints, texts := range cases {
		for _, text := range texts {
			if p := e.Classify(text); strings.Join(p.Hints, " ") != hints {
				t.Errorf("%s: has %v, want %s: %+v", text, p.Hints, hints, p.Evidence)
			}
		}
	}
}

func TestAGapOfAHintHoldsNoOtherSubject(t *testing.T) {
	holdHints(t, map[string][]string{
		"": {"刹车没问题，空调失灵了", "刹车没问题、空调失灵了", "刹车很好 导航失灵", "方向盘很好，天窗卡死", "转向灯失灵", "轉向燈失靈", "方向盘按键失灵", "方向盘加热失灵", "煞車燈失靈", "刹车时空调失灵",
			"The brake lights failed", "Brakes are great but the radio failed", "steering wheel controls stopped working", "刹车未失灵", "刹车并没有失灵", "方向盘没有锁死", "没有刹车失灵",
			"不是刹车失灵", "The brakes did not fail", "The steering never failed", "no brake noise"},
		"brake_loss":               {"刹车突然完全失灵", "刹车在倒车时失灵", "不知道为什么刹车失灵", "没有人告诉我刹车会失灵", "刹车助力没有了"},
		"steering_loss":            {"刹车没有失灵，是转向失灵", "方向盘在高速上突然卡死"},
		"brake_loss steering_loss": {"刹车和方向盘都失灵了", "刹车、方向盘同时失灵", "brakes and steering failed"},
	})
}

func TestLostBrakesAndSteeringAreToldInManyWords(t *testing.T) {
	holdHints(t, map[string][]string{
		"brake_loss": {"brakes just failed", "My brakes suddenly and completely failed", "brakes are failing", "The brake does not work", "制动踏板踩下去没反应", "刹车踏板没反应", "刹车没有了", "刹车完全没用", "煞車完全沒作用",
			"刹车踩到底车还在往前冲", "踩了刹车却停不下来", "高速上没刹住", "刹车突然变硬踩不动", "刹车时灵时不灵", "The car would not stop when I pressed the brake", "I pushed the brake pedal and nothing happened",
			"brake 踩不动了", "4S店说刹车没有失灵，可我踩不住"},
		"steering_loss": {"转向助力没了", "I lost all power steering", "lost control of the steering", "The steering wheel came off", "steering wheel would not turn", "steering wheel locks up", "方向盤突然鎖住", "方向盤突然卡住轉不動",
			"方向盘转不动了", "方向机卡死", "方向打不过来了"},
	})
}

func TestInjuriesFiresAndThreatsAreToldInManyWords(t *testing.T) {
	holdHints(t, map[string][]string{
		"injury": {"手腕断了", "我老婆肋骨断了", "I broke my wrist", "She broke her leg", "我被气囊炸伤了", "碎片划破了脸", "座椅后倒，腰扭了", "he passed away", "人送医院了", "撞到头昏过去了", "牙齿磕掉两颗"},
		"fire":   {"引擎盖下冒白烟", "有焦糊味", "线束烧焦", "电池包热失控", "底盘下面有火星", "The wiring melted and started burning", "车🔥了", "着🔥火", "起\n火", "着 火"},
		"court":  {"去消保會申訴", "打官司", "法庭见", "I will file a complaint with NHTSA", "我要拨打12345"},
		"media":  {"上新闻", "網路爆料", "tell channel 7 news"},
	})
}

func TestADoubtedNegationTakesNoHintAway(t *testing.T) {
	holdHints(t, map[string][]string{
		"injury": {"no one was injured except my wife", "Nobody but me was hurt", "除了我没有人受伤", "没有人受伤，除了我老婆", "No injuries other than my broken nose", "没有一个人不受伤", "难道没有人受伤吗", "不能说没有受伤",
			"Was no one injured? No, three were."},
		"fire": {"怎么没有起火！烧得只剩架子", "不是起火是什么？", "没有起火。真的吗？冒烟了"},
	})
}

func TestANegationReachesOverItsListAndItsPeople(t *testing.T) {
	holdHints(t, map[string][]string{
		"": {"none of the passengers were injured", "nobody in my family was hurt", "没有起火、冒烟", "没有造成人员伤亡和起火", "No smoke or fire was seen", "there were zero injuries", "injury free", "不打算起诉", "不会找媒体",
			"没有起火。怎么理赔是以后的事"},
		"fire": {"没有人受伤，起火了", "没起火，但电池已经在冒烟"},
	})
}

func TestBlanksAndEmojiWithinAWordAreNothing(t *testing.T) {
	holdHints(t, map[string][]string{
		"brake_loss": {"刹 车 失 灵", "刹车\n失灵", "刹车失💥灵", "brakes 💥 failed", "刹\u2ecb失灵"},
		"injury":     {"到店没人 昨天受伤", "没人🔥受伤"},
		"":           {"🔥🔥🔥 你们家优惠力度真大", "👍👍"},
	})
}

func TestNumbersAndNamesAreNoThreats(t *testing.T) {
	holdHints(t, map[string][]string{
		"": {"跑了12345公里就漏油", "工单号12345", "才开了315公里就坏了", "Sue at the front desk was rude", "parked at the tennis court", "I live on Court Street", "充电三次才充满", "每天开三次", "保养过3次", "三次加油",
			"The wipers move 3 times then stop", "蓝牙连抖音没声音", "车漆受伤", "轮胎受伤鼓包", "it hurts my wallet", "Amazon Fire tablet does not pair"},
		"repeated":       {"第三次因为漏油进厂了", "每天开，修了三次", "the 4th visit for this problem", "已经修了3次"},
		"injury":         {"开车受伤了"},
		"repeated media": {"修了三次，再不解决发抖音"},
		"court":          {"I will sue you"},
	})
	if e := engine(t, classify.Config{}); e.Classify("倒车撞到deer摆件").Insured || !e.Classify("I hit a deer").Insured {
		t.Error("a deer is an insured event if it was hit")
	}
}

func TestPraiseAndWhatIsDeniedIsNoCause(t *testing.T) {
	e := engine(t, classify.Config{})
	for text, want := range map[string]string{"服务态度非常好，没有任何不满": "", "不是质量问题，是你们服务不行": classify.ServiceQuality, "买车时被强制在店里买全险，不买不给提车": classify.ValueAdded,
		"购车发票迟迟不给开": classify.SalesService, "蓝牙连抖音没声音": classify.ProductQuality} {
		if p := e.Classify(text); p.Cause.Label != want {
			t.Errorf("%s: %+v", text, p)
		}
	}
	if p := e.Classify("抖音上有十万粉丝"); p.Cause.Guess == classify.ProductQuality {
		t.Errorf("%+v", p)
	}
	for _, text := range []string{"停车被别人剐蹭了，对方全责，问怎么理赔", "暴雨车被淹了，发动机进水，保险怎么赔"} {
		if p := e.Classify(text); !p.Insured || slices.Contains([]string{classify.ServiceQuality, classify.ProductQuality}, p.Cause.Label) {
			t.Errorf("%s: %+v", text, p)
		}
	}
}

// TestAShopAddsItsOwnDoubts holds that the cues of an added lexicon count beside those of the package.
func TestAShopAddsItsOwnDoubts(t *testing.T) {
	more := classify.Lexicon{Version: "shop.1", Cues: classify.Cues{Doubt: []string{"haha"}}}
	e := engine(t, classify.Config{Lexicon: classify.Default().With(more)})
	if p := e.Classify("haha no fire"); !slices.Contains(p.Hints, "fire") {
		t.Errorf("%+v", p)
	}
}

func TestBracesWithinAWordAreRefused(t *testing.T) {
	for _, word := range []string{"咖{3}啡", "3}次", "{3}次}"} {
		_, err := classify.New(classify.Config{Lexicon: classify.Default().With(classify.Lexicon{Version: "a", Entries: []classify.Entry{
			{ID: "x", Words: []string{word}, Effect: classify.Effect{Hint: "fire"}}}})})
		if err == nil || !strings.Contains(err.Error(), "entries[x].words[0]") || !strings.Contains(err.Error(), "in braces stands at the beginning") {
			t.Errorf("%s: %v", word, err)
		}
	}
}

func TestAVersionThatIsTooLongIsNamed(t *testing.T) {
	long := strings.Repeat("shop.", 12)
	if _, err := classify.New(classify.Config{Lexicon: classify.Default().With(classify.Lexicon{Version: long})}); err == nil || !strings.Contains(err.Error(), "2026.4+shop.") {
		t.Errorf("%v", err)
	}
}
