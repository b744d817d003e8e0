package classify_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/classify"
)

// TestHintsAreNotLostToANegationOfSomethingElse holds that a hint is told rather too often than too seldom.
func TestHintsAreNotLostToANegationOfSomethingElse(t *testing.T) {
	e := engine(t, classify.Config{})
	for hint, texts := range map[string][]string{
		"fire": {"无故起火", "车子无故自燃", "毫无征兆起火", "不明原因自燃", "不到一年自燃", "没过多久起火了", "Without warning caught fire", "For no reason caught fire",
			"车子烧了", "发动机爆燃", "电池爆炸", "看到明火", "冒出火苗", "插座冒火花", "The car burned down", "burnt to the ground", "火燒車", "停车场没人起火", "没两天自燃了", "The seat heater was not on caught fire"},
		"injury": {"孩子不幸受伤", "不幸死亡", "不慎受伤", "无辜受伤", "我没躲开，受伤了", "追尾时气囊没弹，我受伤了", "安全氣囊未彈，骨折", "The airbag did not work, injured my wife.",
			"Not only injured but also scared", "我不是没受伤", "一死两伤", "司机身亡", "脑震荡", "昏迷送急诊", "手指被夹断", "孩子被撞伤", "流了很多血", "I lost consciousness",
			"a fatal crash", "She needed stitches", "The airbag did not deploy and injured me", "没有受伤？不，我受伤了", "到店没人 昨天受伤", "not just injured but dying"},
		"brake_loss":    {"煞車失靈", "煞車失效", "煞車踩不下去", "The brakes don't work at all", "The brakes stopped working", "踩刹车没反应", "the brakes gave out"},
		"steering_loss": {"方向盘突然锁死", "行駛中方向盤失去助力"},
	} {
		for _, text := range texts {
			if p := e.Classify(text); !slices.Contains(p.Hints, hint) || p.Contentless {
				t.Errorf("%s: no %s: %+v", text, hint, p)
			}
		}
	}
}

func TestWhatIsDeniedIsNoHintAndIsShown(t *testing.T) {
	e := engine(t, classify.Config{})
	for _, text := range []string{"Nobody was injured", "nobody got hurt", "Injuries: none", "人员受伤：无", "没有造成人员受伤", "沒有任何人因此受傷", "无人受伤", "没有人员受伤", "无人员伤亡", "没有被烫伤",
		"There was no fire", "没有起火", "沒有人受傷", "The car is not on fire", "no one was hurt", "Injuries: none, thanks", "it did not catch fire"} {
		p := e.Classify(text)
		denied := slices.ContainsFunc(p.Evidence, func(e classify.Evidence) bool { return e.Mode == classify.Negated })
		if len(p.Hints) > 0 || p.Contentless || !denied {
			t.Errorf("%s: %+v", text, p)
		}
	}
}

func TestInnocentTextsHaveNoHint(t *testing.T) {
	e := engine(t, classify.Config{})
	for _, text := range []string{"胎压报警灯一直亮", "防盗器半夜报警", "The engine died", "Battery died", "座椅皮面受伤了", "Press the brake and it squeals", "收了我315元工时费",
		"The radio cannot connect YouTube", "发动机燃烧不充分", "It has a cigarette smoke smell", "Front collision warning keeps beeping", "防撞车系统坏了", "换挡10次有3次顿挫",
		"每年洗车三次免费", "冷车打不着火", "火花塞烧坏", "灯泡烧了", "大灯燈泡燒壞", "保险丝烧了"} {
		if p := e.Classify(text); len(p.Hints) > 0 || p.Insured || p.Contentless {
			t.Errorf("%s: %+v", text, p)
		}
	}
}

// TestMisuseNeedsAnAdmission holds that a shop's claim, a shop's deed and the end of a defect are not the customer's doing.
func TestMisuseNeedsAnAdmission(t *testing.T) {
	e := engine(t, classify.Config{})
	for _, text := range []string{"本人为车主，车有异响", "销售人为了提成骗我", "客服人为难我", "退一赔三外加误工费", "刹车失灵撞到护栏，我骨折住院", "煞車失靈撞到前車", "方向盘失灵撞到树",
		"The brakes failed and I hit a curb.", "Steering locked and the car hit the curb", "自动泊车撞到柱子", "隔壁車主倒車撞到我的車，要報保險",
		"The dealer put diesel in my petrol car during the service.", "You never changed the oil although I paid for it.", "The manager verbally abused me", "Your technician hit a curb",
		"保养时技师忘记加机油，发动机报废", "收了钱却没做保养", "技师试车时撞到柱子", "你们加油工给我加错油", "说我使用不当", "凭什么说是我使用不当", "你们说我没按时保养，胡说",
		"4S店给出的结论：使用不当", "鉴定报告写的是使用不当，完全不认同", "保修被拒，理由是\"使用不当\"", "客服电话里讲我操作不当，我不服", "保險公司說是我使用不當", "服務廠說是人為損壞",
		"技師說是使用不當", "保養廠認定人為因素", "\"customer abuse\" is written on the invoice", "The workshop's verdict was customer abuse; untrue.",
		"Warranty refused: \"improper use\".", "They said. Misuse. I disagree.", "改装件异响", "按错了按钮也没反应", "我被人撞到了"} {
		if p := e.Classify(text); p.Cause.Label == classify.Misuse || p.Contentless {
			t.Errorf("%s: %+v", text, p)
		}
	}
	for _, text := range []string{"我不小心加错了油", "我不小心涉水了", "是我使用不当", "我没按时保养", "It was my own fault", "I accidentally put diesel in it", "不是别人，是我加错油",
		"使用不当。是我使用不当", "加错油是我的错"} {
		if p := e.Classify(text); p.Cause.Label != classify.Misuse {
			t.Errorf("%s: %+v", text, p)
		}
	}
}

func TestOnlyFillerIsContentless(t *testing.T) {
	e := engine(t, classify.Config{})
	for _, text := range []string{"骗子", "黑店", "太贵了", "退车", "火燒車", "开不了", "Total ripoff", "Liars!", "Want refund", "тормоза отказали", "سيارتي تحترق", "Auto brennt",
		"Freins morts", "รถไฟไหม้", "没有异响"} {
		if p := e.Classify(text); p.Contentless {
			t.Errorf("%s is contentless: %+v", text, p)
		}
	}
	for _, text := range []string{"您好，谢谢！", "hello ... thanks", "无", "😡 投诉", "\u200b", "..."} {
		if !e.Classify(text).Contentless {
			t.Errorf("%q is not contentless", text)
		}
	}
}

func TestPraiseIsNoComplaint(t *testing.T) {
	e := engine(t, classify.Config{})
	for _, text := range []string{"沒有亂收費", "I was not overcharged", "态度不差", "销售人员很诚实，没有欺骗我", "没有缺货，配件很快到了", "异响已经修好了，非常满意"} {
		if p := e.Classify(text); p.Cause.Known() {
			t.Errorf("%s: %+v", text, p)
		}
	}
	for _, text := range []string{"变速箱异响，客服说态度很好", "已经修好了又坏了，还是异响"} {
		if p := e.Classify(text); p.Cause.Label != classify.ProductQuality {
			t.Errorf("%s: %+v", text, p)
		}
	}
	for _, text := range []string{"行车记录仪拍到技师偷我的东西", "我没买延保，刹车异响"} {
		if p := e.Classify(text); p.Cause.Guess == classify.ValueAdded {
			t.Errorf("%s: %+v", text, p)
		}
	}
}

func TestVariantsOfTraditionalSignsAreRead(t *testing.T) {
	e := engine(t, classify.Config{})
	for traditional, simplified := range map[string]string{"機油洩漏": "机油泄漏", "車裏有菸味": "车里有烟味", "空氣濾淨器溼了": "空气滤净器湿了", "掛鈎生銹": "挂钩生锈", "綫束燒燬": "线束烧毁"} {
		a, b := e.Classify(traditional), e.Classify(simplified)
		if a.Cause.Guess != b.Cause.Guess || a.Cause.Score != b.Cause.Score || !slices.Equal(a.Hints, b.Hints) || strings.Contains(traditional, "洩") && a.Cause.Label != classify.ProductQuality {
			t.Errorf("%s: %+v\n%s: %+v", traditional, a, simplified, b)
		}
	}
}
