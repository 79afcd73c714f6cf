"""Which rules of the ISM Schematron (2022-DEC) look at what; the suite does not tell them apart."""


def rules(numbers):
    return {f"ISM-ID-{number:05}" for number in numbers}


# What a mark shows by itself, be it a banner or a portion mark.
MARK_RULES = rules([28, 30, 33, 37, 38, 43, 44, 45, 47, 48, 49, 87, 107, 124, 146, 147, 164, 169, 173,
                    174, 175, 181, 236, 259, 265, 267, 313, 314, 319, 321, 327, 328, 330, 332, 335, 341,
                    345, 346, 372, 377, 383, 467, 473, 474])

# What a banner and the portions below it show together.
ROLL_UP_RULES = rules([56, 58, 59, 64, 65, 67, 68, 70, 71, 72, 73, 75, 77, 78, 79, 80, 81, 85, 86, 88,
                       104, 105, 108, 109, 110, 132, 145, 148, 149, 154, 165, 228, 230, 298, 303,
                       318, 320, 324, 343, 344, 373, 374, 521])

# What the classification block shows: who classified, why, from what source, until when.
BLOCK_RULES = rules([14, 16, 17, 133, 141, 142, 143, 176, 221, 246, 256, 299, 315, 316, 317, 367,
                     379, 385])
