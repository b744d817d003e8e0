module example.com/servicelane/internal/peerbench

go 1.26.0

require (
	example.com/servicelane v0.0.0
	github.com/cockroachdb/apd/v3 v3.2.3
	github.com/govalues/decimal v0.1.36
	github.com/shopspring/decimal v1.6.0
)

require golang.org/x/text v0.43.0 // indirect

replace example.com/servicelane => ../..
