#!/usr/bin/env python3
"""tests/layers.py finds each kind of offence, and accepts what is allowed."""
import pathlib
import tempfile
import unittest

import layers

HEADERS = ["core/support/hash.h", "core/text/tokens.h", "core/sketch/signature.h", "core/verify/jaccard.h",
           "core/align/chain.h", "core/engine/find.h", "io/reader.h", "cli/flags.h"]


class LayersTest(unittest.TestCase):
    def faults(self, path, include):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for header in HEADERS:
                (root / header).parent.mkdir(parents=True, exist_ok=True)
                (root / header).touch()
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"// A comment.\n#include {include}\n")
            return layers.check(root)

    def test_allowed(self):
        for path, include in [
            ("core/text/tokens.cc", '"support/hash.h"'),
            ("core/engine/find.cc", '"verify/jaccard.h"'),
            ("core/verify/jaccard.cc", '"verify/jaccard.h"'),
            ("core/support/hash.h", "<xxhash.h>"),
            ("core/text/code_point.cc", "<utf8proc.h>"),
            ("core/align/chain.cc", '"absl/container/flat_hash_map.h"'),
            ("core/include/dittograph/status.h", '"absl/status/status.h"'),
            ("io/reader.cc", "<simdjson.h>"),
            ("io/reader.cc", "<sys/mman.h>"),
            ("cli/main.cc", '"io/reader.h"'),
            ("cli/main.cc", "<dittograph/dittograph.h>"),
        ]:
            self.assertEqual(self.faults(path, include), [], (path, include))

    def test_refused(self):
        for path, include in [
            ("core/text/tokens.cc", '"sketch/signature.h"'),
            ("core/verify/jaccard.cc", '"align/chain.h"'),
            ("core/support/hash.h", '"text/tokens.h"'),
            ("core/unheard/of.cc", '"support/hash.h"'),
            ("core/include/dittograph/a.h", '"support/hash.h"'),
            ("core/include/dittograph/a.h", '"absl/status/status.h"'),
            ("core/text/tokens.cc", "<xxhash.h>"),
            ("core/support/random.h", "<hwy/highway.h>"),
            ("core/support/file.cc", "<tbb/parallel_for.h>"),
            ("core/verify/jaccard.cc", "<utf8proc.h>"),
            ("core/engine/find.cc", "<nlohmann/json.hpp>"),
            ("core/engine/find.cc", '"io/reader.h"'),
            ("core/engine/find.cc", "<boost/any.hpp>"),
            ("core/engine/find.cc", "<execution>"),
            ("io/reader.cc", '"text/tokens.h"'),
            ("io/reader.cc", '"cli/flags.h"'),
            ("io/reader.cc", "<CLI/CLI.hpp>"),
            ("cli/main.cc", '"engine/find.h"'),
            ("cli/main.cc", "<simdjson.h>"),
            ("examples/find.cc", '"io/reader.h"'),
        ]:
            faults = self.faults(path, include)
            self.assertEqual(len(faults), 1, (path, include, faults))
            self.assertTrue(faults[0].startswith(f"{path}:2: includes "), faults)


if __name__ == "__main__":
    unittest.main()
