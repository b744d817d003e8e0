package compliance

import "strings"

// placeholder is what stands in braces in the text of a rule: the name of a parameter, and the form in which its value is said.
//
//	{reply}               a value, by itself: "2 hours"; {QC-03/reply} that of another rule
//	{reply:within}        a window, as the end of a sentence: "within 2 hours", "on the same day", "after 3 to 7 days"
//	{reply:after}         a window, before the moment from which it counts: "within 2 hours of", "3 to 7 days after"
//	{times:once|# times}  a number, as one or as another one: "once", "3 times"
type placeholder struct{ name, form string }

// The forms of windows.
const (
	formWithin = "within"
	formAfter  = "after"
)

// placeholders adds what stands in braces to a list.
func placeholders(list []placeholder, text string) []placeholder {
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return list
		}
		inside, after, closed := strings.Cut(text[open+1:], "}")
		if !closed {
			return list
		}
		name, form, _ := strings.Cut(inside, ":")
		list, text = append(list, placeholder{name, form}), after
	}
}

// fits tells whether values of a type can be said in the form.
func (p placeholder) fits(t ParamType) bool {
	switch p.form {
	case "":
		return true
	case formWithin, formAfter:
		return t == ParamWindow
	}
	return strings.Count(p.form, "|") == 1 && (t == ParamInt || t == ParamNum)
}

// fill puts values in the place of what stands in braces. What is no parameter stays as it is.
func (w *wording) fill(text string, values func(name string) (Literal, bool)) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{")
		inside, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			b.WriteString(text)
			return b.String()
		}
		name, form, _ := strings.Cut(inside, ":")
		value, known := values(name)
		b.WriteString(before)
		if known {
			b.WriteString(w.formed(value, form))
		} else {
			b.WriteString("{" + inside + "}")
		}
		text = after
	}
}

// formed says a value in a form.
func (w *wording) formed(l Literal, form string) string {
	if l.IsZero() {
		return w.unset
	}
	switch one, other, counted := strings.Cut(form, "|"); {
	case form == formWithin:
		return w.phrased(l, w.windows.within)
	case form == formAfter:
		return w.phrased(l, w.windows.after)
	case counted && l.Text == "1":
		return strings.ReplaceAll(one, "#", l.Text)
	case counted:
		return strings.ReplaceAll(other, "#", l.Text)
	}
	return w.literal(l)
}
