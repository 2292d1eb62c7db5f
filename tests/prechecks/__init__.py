"""Each row and rule of the pre-checks that are shipped: answers in, documents and outcome out."""
