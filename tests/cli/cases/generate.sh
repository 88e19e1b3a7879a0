# The manual page and the completions name every option of every command.
for what in man bash zsh fish; do
  dittograph --generate $what >$what
  for command in passages articles dedup compare; do
    grep -iq "$command" $what || echo "$what: no $command"
    case $what in
      man) sed -n "/^.SH DITTOGRAPH $(echo $command | tr a-z A-Z)/,/^.SS EXAMPLES/p" man | sed 's/\\f[BIR]//g; s/\\//g' ;;
      bash | zsh) sed -n "/^    $command)/,/ ;;\$/p" $what ;;
      fish) grep "seen_subcommand_from $command'" fish | sed 's/ -l / --/; s/ -s / -/' ;;
    esac >part
    dittograph $command --help | grep '^  *-' | sed 's/--\[no-\]progress/--progress, --no-progress/' |
      grep -oE '^ +-[^ ]+( +-[^ ]+)*' | tr ', ' '\n\n' | grep . >names
    [ $(wc -l <names) -gt 15 ] || echo "$command: few options"
    while read -r name; do
      grep -qE -- "(^|[^a-z-])$name([^a-z-]|\$)" part || echo "$what: $command: no $name"
    done <names
  done
done
bash -n bash
dittograph --generate csh || echo "status $?"
dittograph --generate
