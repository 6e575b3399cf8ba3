"""Who made the article: bylines, reporters, editors, photographers, contributors."""
