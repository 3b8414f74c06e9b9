-- The second language of the house by its tag, as the setting in force says; NULL for none. `lib/settings/queries/second-language.ts`
-- says the same to programs. A function, so that a statement with it is not taken for one about settings: the frame of
-- every page notes that it depends on this one.
CREATE FUNCTION lodestone_second_language() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(coalesce(
    (SELECT s."value" #>> '{}' FROM "Setting" s WHERE s."key" = 'secondLanguage' ORDER BY s."number" DESC LIMIT 1),
    'zh-Hans'), 'none')
$$;
