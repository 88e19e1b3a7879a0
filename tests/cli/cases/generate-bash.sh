# What bash completes: commands, options, names of values; paths are left to readline.
cat >complete.bash <<'END'
source <(dittograph --generate bash)
compopt() { :; }
completes() {
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
  _dittograph
  echo "$*: ${COMPREPLY[*]}"
}
completes dittograph p
completes dittograph articles --re
completes dittograph passages --format ''
completes dittograph passages --format = j
completes dittograph dedup --keep l
completes dittograph dedup --field he
completes dittograph dedup -o f
completes dittograph dedup --recall ''
completes dittograph compare f
END
bash complete.bash
