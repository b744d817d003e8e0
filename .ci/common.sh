# What .ci/run and .ci/deep share. Sourced, with the root of the repository as the working folder.

exec </dev/null
export CI=true
export LC_ALL=C

scratch=$(mktemp -d)
chmod 711 "$scratch" # the database server runs under another account
trap clean_up EXIT
started=$SECONDS
passed=0
failed=()
stages_wanted="${STAGES:-}" # some stages only, by name, while working on one of them

# stage NAME COMMAND… runs one stage, prints its time, and remembers whether it failed.
stage() {
	local name=$1 begin=$SECONDS status
	shift
	if [[ -n $stages_wanted && " $stages_wanted " != *" $name "* ]]; then
		return
	fi
	printf '\n==> %s\n' "$name"
	set +e # not "if": that would switch off errexit inside the stage
	(
		set -euo pipefail
		"$@" 2>&1
	)
	status=$?
	set -e
	if ((status == 0)); then
		passed=$((passed + 1))
		printf -- '--- %s: ok, %d s\n' "$name" $((SECONDS - begin))
	else
		failed+=("$name")
		printf -- '--- %s: FAILED with status %d, %d s\n' "$name" "$status" $((SECONDS - begin))
	fi
}

# start_server postgres|mariadb starts a throw-away server, unless SERVICELANE_POSTGRES or SERVICELANE_MARIADB names one already.
start_server() {
	local variable=SERVICELANE_${1^^}
	if [[ -n ${!variable:-} ]]; then
		echo "given: ${!variable}"
		return
	fi
	".ci/$1" start "$scratch/$1" >"$scratch/$1.address"
	cat "$scratch/$1.address"
}

# use_servers makes the tests use the servers that start_server started.
use_servers() {
	local server
	for server in postgres mariadb; do
		if [[ -s $scratch/$server.address ]]; then
			export "SERVICELANE_${server^^}=$(cat "$scratch/$server.address")"
		fi
	done
}

clean_up() {
	local server
	for server in postgres mariadb; do
		if [[ -s $scratch/$server.address ]]; then
			".ci/$server" stop "$scratch/$server" || true
		fi
	done
	rm -rf "$scratch"
}

# summary prints the closing line and ends the script.
summary() {
	local time=$((SECONDS - started))
	if ((${#failed[@]} > 0)); then
		printf '\n%s: FAILED in %d s: %d stages passed, %d failed: %s\n' "$0" "$time" "$passed" "${#failed[@]}" "${failed[*]}"
		exit 1
	fi
	printf '\n%s: ok in %d s: %d stages passed, 0 failed\n' "$0" "$time" "$passed"
}

# modules lists the folders of all modules, the root first.
modules() {
	find . -name go.mod -not -path '*/testdata/*' -printf '%h\n' | sort
}

# workspace lists the folders of the modules in go.work.
workspace() {
	go work edit -json | sed -n 's/.*"DiskPath": "\(.*\)".*/\1/p'
}

# each_module COMMAND… runs a command in each module, outside the workspace.
each_module() {
	local dir
	for dir in $(modules); do
		printf '[%s] %s\n' "$dir" "$*"
		(cd "$dir" && GOWORK=off "$@")
	done
}

# real_data finds the files of real data beside the checkout; tests that need them are skipped where there are none.
real_data() {
	if [[ -z ${SERVICELANE_DATA:-} && -d ../shared/data ]]; then
		SERVICELANE_DATA=$(cd ../shared/data && pwd)
	fi
	if [[ -n ${SERVICELANE_DATA:-} ]]; then
		export SERVICELANE_DATA
		echo "real data: $SERVICELANE_DATA"
	else
		echo "real data: none beside the checkout; tests that need it are skipped"
	fi
}
