package pricing

import (
	"cmp"
	"maps"
	"slices"

	"golang.org/x/text/language"
)

// Class is a fee class of a bill. Those of the settlement list are constants; others come with [FeeClass].
type Class string

// The six fee classes of the settlement list (结算清单).
const (
	ClassDiagnosis  Class = "diagnosis"  // 诊断费
	ClassInspection Class = "inspection" // 检测费
	ClassMaterial   Class = "material"   // 材料费
	ClassLabour     Class = "labour"     // 工时费
	ClassProcessing Class = "processing" // 加工费
	ClassOther      Class = "other"      // 其他费用
)

var defaultOrder = [...]Class{ClassDiagnosis, ClassInspection, ClassMaterial, ClassLabour, ClassProcessing, ClassOther}

// Classes lists the six fee classes in the order of the settlement list.
func Classes() []Class { return slices.Clone(defaultOrder[:]) }

// FeeClass is a fee class with what belongs to it. Each kind of line belongs to one class at most; lines of kinds that
// no class names go to the last one.
type FeeClass struct {
	ID    Class             `json:"id"`
	Kinds []Kind            `json:"kinds,omitempty"`
	Names map[string]string `json:"names,omitempty"` // by language tag, such as "zh-Hans"
}

// DefaultClasses gives the six classes of the settlement list.
func DefaultClasses() []FeeClass {
	return []FeeClass{
		{ID: ClassDiagnosis, Kinds: []Kind{KindDiagnosis}},
		{ID: ClassInspection, Kinds: []Kind{KindInspection}},
		{ID: ClassMaterial, Kinds: []Kind{KindPart, KindSupplies, KindCore}},
		{ID: ClassLabour, Kinds: []Kind{KindLabour}},
		{ID: ClassProcessing, Kinds: []Kind{KindProcessing, KindSublet}},
		{ID: ClassOther, Kinds: []Kind{KindTowing, KindRescue, KindLevy, KindFee}},
	}
}

// defaultKinds is the place in defaultOrder of the class of each kind by DefaultClasses.
var defaultKinds = func() (out [len(kinds)]uint8) {
	for i, c := range DefaultClasses() {
		for _, k := range c.Kinds {
			out[slices.Index(kinds[:], k)] = uint8(i)
		}
	}
	return out
}()

// Display names one of the six classes in Chinese or English; another class is shown as it is.
func (c Class) Display(tag language.Tag) string {
	names, ok := classNames[c]
	if !ok {
		return string(c)
	}
	return names[langOf(tag)]
}

// Display names the class in the language of its Names that is nearest to tag. If none is near, it is shown as
// [Class.Display] does, or in English.
func (c FeeClass) Display(tag language.Tag) string {
	tags, names := []language.Tag{language.English}, []string{cmp.Or(c.Names["en"], c.ID.Display(language.English))}
	for _, key := range slices.Sorted(maps.Keys(c.Names)) {
		if t, err := language.Parse(key); err == nil {
			tags, names = append(tags, t), append(names, c.Names[key])
		}
	}
	_, i, near := language.NewMatcher(tags).Match(tag)
	if _, known := classNames[c.ID]; known && (near == language.No || len(c.Names) == 0) {
		return c.ID.Display(tag)
	}
	return names[i]
}

// ClassName names a fee class by these rules, see [FeeClass.Display].
func (r Rules) ClassName(c Class, tag language.Tag) string {
	for _, f := range r.Classes {
		if f.ID == c {
			return f.Display(tag)
		}
	}
	return c.Display(tag)
}

var classNames = map[Class][langs]string{
	ClassDiagnosis:  {"诊断费", "診斷費", "Diagnosis"},
	ClassInspection: {"检测费", "檢測費", "Inspection"},
	ClassMaterial:   {"材料费", "材料費", "Materials"},
	ClassLabour:     {"工时费", "工時費", "Labour"},
	ClassProcessing: {"加工费", "加工費", "Processing"},
	ClassOther:      {"其他费用", "其他費用", "Other"},
}

// lang is one of the languages in which derivations and names are told.
type lang int

const (
	zhHans lang = iota
	zhHant
	english
	langs
)

// langOf chooses the language nearest to tag: Chinese in its two scripts, else English.
func langOf(tag language.Tag) lang {
	base, _ := tag.Base()
	script, _ := tag.Script()
	switch {
	case base.String() != "zh":
		return english
	case script.String() == "Hant":
		return zhHant
	}
	return zhHans
}
