package ratecsv

import (
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

// Column is what the cells of a column are.
type Column string

// The columns of a labour table (工时定额表) and of a parts list (配件价目表).
const (
	ColumnIgnore    Column = "ignore"    // nothing that is read: serial numbers (序号), what the shop itself pays (进价)
	ColumnCode      Column = "code"      // code of the operation, or number of the part
	ColumnName      Column = "name"      // name of the operation or of the part
	ColumnClass     Column = "class"     // vehicle class (车型), in a table with one row for each
	ColumnHours     Column = "hours"     // flat-rate hours (工时定额)
	ColumnPrice     Column = "price"     // price of the whole operation, or of one piece
	ColumnValue     Column = "value"     // hours or a price, as the unit in the same row says
	ColumnUnit      Column = "unit"      // unit of the value, see [Config.Units]
	ColumnSurcharge Column = "surcharge" // surcharges and remarks, such as "V6加收15%"
	ColumnCategory  Column = "category"  // category of the part, for price bands
	ColumnOrigin    Column = "origin"    // whether the part is the maker's own, of equal quality, remade or used
	ColumnCore      Column = "core"      // deposit on the old part (旧件押金)
)

// Columns lists every column.
func Columns() []Column {
	return []Column{ColumnIgnore, ColumnCode, ColumnName, ColumnClass, ColumnHours, ColumnPrice, ColumnValue, ColumnUnit,
		ColumnSurcharge, ColumnCategory, ColumnOrigin, ColumnCore}
}

// Valid tells whether c is one of [Columns].
func (c Column) Valid() bool { return slices.Contains(Columns(), c) }

// labourHeaders are the titles by which the columns of a labour table are known, in the form of [title].
var labourHeaders = map[string]Column{
	"序号": ColumnIgnore, "no": ColumnIgnore, "no.": ColumnIgnore, "#": ColumnIgnore,
	"编号": ColumnCode, "代码": ColumnCode, "项目编号": ColumnCode, "项目代码": ColumnCode, "工时代码": ColumnCode, "作业编号": ColumnCode,
	"code": ColumnCode, "operation code": ColumnCode, "labour code": ColumnCode,
	"项目": ColumnName, "名称": ColumnName, "项目名称": ColumnName, "作业项目": ColumnName, "维修项目": ColumnName, "工时项目": ColumnName,
	"维修项目名称": ColumnName, "作业内容": ColumnName, "operation": ColumnName, "description": ColumnName, "name": ColumnName,
	"车型": ColumnClass, "车类": ColumnClass, "车型类别": ColumnClass, "车辆类型": ColumnClass, "车辆类别": ColumnClass,
	"vehicle class": ColumnClass, "class": ColumnClass,
	"工时": ColumnHours, "工时定额": ColumnHours, "定额工时": ColumnHours, "标准工时": ColumnHours, "结算工时": ColumnHours, "结算工时定额": ColumnHours,
	"hours": ColumnHours, "flat-rate hours": ColumnHours, "labour hours": ColumnHours,
	"价格": ColumnPrice, "工时费": ColumnPrice, "收费": ColumnPrice, "收费标准": ColumnPrice, "金额": ColumnPrice, "费用": ColumnPrice,
	"price": ColumnPrice, "labour price": ColumnPrice,
	"数值": ColumnValue, "value": ColumnValue, "单位": ColumnUnit, "unit": ColumnUnit,
	"备注": ColumnSurcharge, "说明": ColumnSurcharge, "加收": ColumnSurcharge, "附加": ColumnSurcharge, "surcharge": ColumnSurcharge,
	"surcharges": ColumnSurcharge, "remark": ColumnSurcharge, "remarks": ColumnSurcharge, "note": ColumnSurcharge,
}

// partHeaders are those of a parts list.
var partHeaders = map[string]Column{
	"序号": ColumnIgnore, "no": ColumnIgnore, "no.": ColumnIgnore, "#": ColumnIgnore, "单位": ColumnIgnore, "unit": ColumnIgnore,
	"备注": ColumnIgnore, "remark": ColumnIgnore, "remarks": ColumnIgnore, "note": ColumnIgnore,
	"编号": ColumnCode, "配件编号": ColumnCode, "零件号": ColumnCode, "零件编号": ColumnCode, "配件编码": ColumnCode, "图号": ColumnCode,
	"part number": ColumnCode, "part no.": ColumnCode, "part no": ColumnCode, "number": ColumnCode, "code": ColumnCode,
	"名称": ColumnName, "配件名称": ColumnName, "零件名称": ColumnName, "name": ColumnName, "description": ColumnName, "part": ColumnName,
	"价格": ColumnPrice, "单价": ColumnPrice, "销售价": ColumnPrice, "零售价": ColumnPrice, "售价": ColumnPrice, "销售单价": ColumnPrice,
	"price": ColumnPrice, "list price": ColumnPrice, "retail price": ColumnPrice,
	"进价": ColumnIgnore, "成本": ColumnIgnore, "采购价": ColumnIgnore, "进货价": ColumnIgnore, "cost": ColumnIgnore,
	"押金": ColumnCore, "旧件押金": ColumnCore, "core": ColumnCore, "core charge": ColumnCore,
	"类别": ColumnCategory, "分类": ColumnCategory, "配件类别": ColumnCategory, "category": ColumnCategory,
	"来源": ColumnOrigin, "品质": ColumnOrigin, "配件类型": ColumnOrigin, "origin": ColumnOrigin, "quality": ColumnOrigin,
}

// title gives the form of a header by which it is compared: full-width signs as ordinary ones, small letters, and without what
// stands in brackets, as in "单价（元）".
func title(header string) string {
	name, _, _ := strings.Cut(tidy(header), "(")
	name = strings.ToLower(strings.ReplaceAll(name, "_", " "))
	if strings.ContainsFunc(name, func(r rune) bool { return r > 0x2e80 }) { // 编 号
		name = strings.ReplaceAll(name, " ", "")
	}
	return strings.TrimSpace(name)
}

// layout is which column is what.
type layout struct {
	columns []Column
	classes []string // the vehicle class of each column with one of its own, else ""
}

// first gives the place of a column; -1 for none.
func (l *layout) first(c Column) int { return slices.Index(l.columns, c) }

// get gives the cell of a column in a row, tidied; "" where there is none.
func (l *layout) get(r *record, c Column) string {
	if i := l.first(c); i >= 0 && i < len(r.cells) {
		return tidy(r.cells[i])
	}
	return ""
}

// plain gives the cell of a column in a row with nothing but its white space tidied: a name keeps the brackets it has.
func (l *layout) plain(r *record, c Column) string {
	if i := l.first(c); i >= 0 && i < len(r.cells) {
		return strings.Join(strings.Fields(r.cells[i]), " ")
	}
	return ""
}

// header reads a row as headers.
func (c *Config) header(r *record, headers map[string]Column) header {
	h := header{line: r.line}
	for i, header := range r.cells {
		at := fault.Index("header", i)
		column, mapped := c.Columns[strings.TrimSpace(header)]
		if !mapped {
			column, mapped = headers[title(header)]
		}
		class := ""
		switch {
		case mapped:
			h.known++
		case title(header) == "":
			column = "" // a row with something in it is refused
		case c.Wide != "":
			column, class = c.Wide, tidy(header)
		default:
			h.faults.Add(at, fault.Unknown, "no known column: %s", fault.Quote(header))
		}
		if mapped && column != ColumnIgnore && h.first(column) >= 0 {
			h.faults.Add(at, fault.Duplicate, "a second column for %s: %s", column, fault.Quote(header))
		}
		if class != "" && slices.Contains(h.classes, class) {
			h.faults.Add(at, fault.Duplicate, "a second column for the vehicle class %s", fault.Quote(class))
		}
		h.columns, h.classes = append(h.columns, column), append(h.classes, class)
	}
	return h
}

// need adds a fault for each column that a table cannot do without.
func (l *layout) need(faults *fault.List, anyOf ...Column) {
	for _, c := range anyOf {
		if l.first(c) >= 0 {
			return
		}
	}
	names := make([]string, len(anyOf))
	for i, c := range anyOf {
		names[i] = string(c)
	}
	faults.Add("header", fault.Missing, "no column for %s", strings.Join(names, " or "))
}
