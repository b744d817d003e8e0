package notify_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/servicelane/aftersales/notify"
)

func TestAReasonKeepsWhatIsWrongAndNothingPersonal(t *testing.T) {
	for _, c := range []struct{ name, said, want string }{
		{"a code and its words", "550 5.1.1 the customer's box can't be found", "550 5.1.1 the customer's box can't be found"},
		{"a long code", "550-5.7.26 unauthenticated sender", "550-5.7.26 ••• sender"},
		{"a bare name", "no box of Li Ming here", "no box of ••• here"},
		{"a name of one word", "Wangfang unknown", "••• unknown"},
		{"a Chinese name", "王小明 不存在", "••• 不存在"},
		{"a Chinese name at a word", "不存在王小明", "no known reason: *errors.errorString"},
		{"Chinese words alone", "手机号码无效，请稍后重试", "手机号码无效，请稍后重试"},
		{"signs of known words in another order", "存不用户", "no known reason: *errors.errorString"},
		{"an address", "<li@example.org>: Recipient address rejected: User unknown in virtual mailbox table", "<•••>: Recipient address rejected: User unknown in virtual mailbox table"},
		{"a street", "wrong address: Nanjing Road 12", "wrong address: ••• 12"},
		{"a telephone number", "no line +86 138-1234-5678", "no line •••"},
		{"one in other digits", "no line １３８００００１１１１", "no line •••"},
		{"one in Chinese digits", "no line 一三八零零零零", "no line •••"},
		{"a plate and a VIN", "plate 京A12345, vin lsvaa4182e2123456 gone", "••• gone"},
		{"a word with an accent", "Noé unknown", "••• unknown"},
		{"what is encoded", "name=%E7%8E%8B refused", "name=••• refused"},
		{"what is escaped", `name=\u738b refused`, "name=••• refused"},
		{"a quotation", `bad text "your box is full" and 'Wang' and 「王先生」`, "bad text ••• and ••• and •••"},
		{"a quotation that is cut off", `bad text "Dear Ms`, "bad text •••"},
		{"numbers of a platform", "wecom: the platform answers 93000", "wecom: the platform answers 93000"},
		{"nothing", "", "no known reason: *errors.errorString"},
		{"nothing but signs", " : ", "no known reason: *errors.errorString"},
		{"too much", strings.Repeat("gone ", 200), strings.TrimSpace(strings.Repeat("gone ", 100)) + " "},
		{"several lines", "refused\nby policy", "refused by policy"},
		{"bytes that are no text", "refused \xff\xfe", "refused •••"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := notify.Reason(errors.New(c.said)); got != c.want || !utf8.ValidString(got) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	if got := notify.Reason(errors.New("no post for Post Group"), "Post Group"); got != "no post for •••" {
		t.Errorf("of a name of known words: %q", got)
	}
	if got := notify.Reason(nil); got != "" {
		t.Errorf("of nothing: %q", got)
	}
	for _, err := range []error{strangeError{}, notify.Permanent(fmt.Errorf("Wang: %w", notify.Later(strangeError{}, 1)))} {
		if got := notify.Reason(err); got != "no known reason: notify_test.strangeError" {
			t.Errorf("of a type: %q", got)
		}
	}
}

type strangeError struct{}

func (strangeError) Error() string { return "王小明" }

// FuzzReason holds that a name that stands between known words is never kept, whatever is around it.
func FuzzReason(f *testing.F) {
	f.Add("550 ", " gone")
	f.Add("用户", "不存在")
	f.Add("'", "\"")
	f.Fuzz(func(t *testing.T, before, after string) {
		got := notify.Reason(errors.New(before + " Zhaoliying " + after))
		if strings.Contains(strings.ToLower(got), "zhaoliying") || len(got) > 500 || !utf8.ValidString(got) {
			t.Errorf("%q", got)
		}
	})
}
