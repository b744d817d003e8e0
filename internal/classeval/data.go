package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// unread are the last digits of the groups of Chinese titles that nobody read while the lexicon was written: of them only the figures
// were known.
const unread = "579"

// row is one labelled text.
type row struct {
	text  string
	label string   // empty if it has several
	all   []string // its labels
	filed string   // the day, empty if it is not known
	group string   // rows of one group are never parted
	seen  bool     // read by a person while the lexicon was written
}

// task is what is asked of the rows of a file.
type task struct {
	name, file, source string
	column             string   // of the labels
	skip               []string // labels that are no answer
	field              func(proposal) answer
	labels             map[string]string // from the labels of the lexicon to those of the file, where they differ
	others             string            // in the file, for every label that labels does not have; empty if they are the same
	unsaid             string            // the answer where there is none
	learned            bool              // a model is trained on the other folds
	keywords           map[string]string // of the baseline, by label; a low line stands for a blank
}

// tasks are the three tasks.
func tasks() []task {
	const titles = "complaints_zh_titles_train.csv"
	return []task{
		{name: "cause of Chinese titles", file: titles, column: "causes", field: causeOf, unsaid: "product_quality", keywords: causeWords},
		{name: "component of Chinese titles", file: titles, column: "components", field: componentOf, labels: chinese, others: "body_elec", keywords: chineseWords},
		{name: "component of English complaints", file: "complaints_en_nhtsa_train.csv", column: "labels", field: componentOf, labels: english,
			skip: []string{"unknown", "other_named"}, learned: true, keywords: englishWords,
			source: "complaints of car owners to the NHTSA, filed before 2019, public domain in the United States"},
	}
}

// chinese are the chapters of the Chinese site: all electrics, the fuel tank, the exhaust and the body are one.
var chinese = map[string]string{"engine": "engine", "transmission": "transmission", "steering": "steering", "brakes": "brakes", "tyres": "tyres",
	"suspension": "suspension"}

// english are the components of NHTSA that have another name.
var english = map[string]string{"transmission": "power_train", "tyres": "wheels_tires", "body": "structure", "exhaust": "engine"}

// The keywords of the baseline.
var (
	causeWords = map[string]string{
		"product_quality": "异响 故障 漏油 抖动 顿挫 生锈 开裂 失灵 熄火 断裂 卡顿 损坏",
		"service_quality": "态度 强制 收费 维修后 保养后 技术差 不予 推诿 服务",
		"sales_service":   "宣传 兑现 定金 订金 补贴 赠送 承诺 库存车 欺骗 销售",
		"parts_supply":    "配件 缺货 无货 副厂 旧件 原厂",
		"new_car_supply":  "交车 发车 提车",
		"pdi_missed":      "新车 问题车 事故车 划痕 合格证 翻新",
		"other":           "升级 召回 抵押",
	}
	chineseWords = map[string]string{
		"engine":       "发动机 机油 怠速 熄火 水箱 防冻液 涡轮 正时 油耗 启动",
		"transmission": "变速箱 离合 换挡 挂挡 顿挫 挡",
		"steering":     "方向盘 转向 方向机 助力",
		"brakes":       "刹车 制动 abs 驻车 手刹",
		"tyres":        "轮胎 胎",
		"suspension":   "减震 悬架 底盘 摆臂 半轴 球笼 跑偏 轴承",
		"body_elec":    "车门 天窗 车身 中控 车机 空调 电瓶 大灯 导航 漆 生锈 玻璃 座椅 充电 仪表",
	}
	englishWords = map[string]string{
		"fuel": "fuel gas_tank gasoline gas_gauge", "air_bags": "air_bag airbag", "power_train": "transmission gear clutch shift", "engine": "engine oil coolant overheat",
		"steering": "steering", "electrical": "electrical battery wiring ignition", "brakes": "brake", "structure": "door hood body rust frame",
		"suspension": "suspension shock strut ball_joint wobble", "seat_belts": "seat_belt seatbelt", "visibility": "windshield wiper window defrost mirror",
		"wheels_tires": "tire wheel tread", "lighting": "headlight lamp turn_signal brake_light", "speed_control": "cruise accelerat throttle", "seats": "seat_back headrest seat_frame",
	}
)

// read reads the rows that have a label. Those with several serve to learn from; what is measured is told of the others.
func (t *task) read(dir string) ([]row, error) {
	f, err := os.Open(filepath.Join(dir, t.file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return t.rows(f)
}

func (t *task) rows(r io.Reader) ([]row, error) {
	in := csv.NewReader(r)
	header, err := in.Read()
	if err != nil {
		return nil, err
	}
	text, label, group, filed := slices.Index(header, "text"), slices.Index(header, t.column), slices.Index(header, "group"), slices.Index(header, "filed")
	if text < 0 || label < 0 {
		return nil, fmt.Errorf("%s: no columns text and %s", t.file, t.column)
	}
	var out []row
	groups := map[string]string{} // of texts without one
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		r := row{text: cells[text], all: slices.DeleteFunc(strings.Split(cells[label], ";"), func(l string) bool { return l == "" || slices.Contains(t.skip, l) })}
		if len(r.all) == 0 {
			continue
		}
		if !strings.Contains(cells[label], ";") {
			r.label = r.all[0]
		}
		if filed >= 0 {
			r.filed = cells[filed]
		}
		if group >= 0 {
			r.group = cells[group]
			r.seen = !strings.ContainsAny(r.group[max(0, len(r.group)-1):], unread)
		} else {
			r.group = sameText(groups, cells[text], cells[0])
			r.seen = true
		}
		out = append(out, r)
	}
}

// sameText puts texts that begin alike, and complaints of one number, into one group.
func sameText(groups map[string]string, text, number string) string {
	key := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	key = "text " + key[:min(len(key), 60)]
	g := groups["number "+number]
	if g == "" {
		g = groups[key]
	}
	if g == "" {
		g = number
	}
	groups["number "+number], groups[key] = g, g
	return g
}
