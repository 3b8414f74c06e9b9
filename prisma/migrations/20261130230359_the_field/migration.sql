-- CreateTable
CREATE TABLE "FieldEntry" (
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" JSONB,
    "pack" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setById" UUID,

    CONSTRAINT "FieldEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FieldEntry_list_key_number_key" ON "FieldEntry"("list", "key", "number");

-- AddForeignKey
ALTER TABLE "FieldEntry" ADD CONSTRAINT "FieldEntry_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A page says which lists of the field it shows by their names.
SELECT lodestone_watch('FieldEntry', 'r."list"', '');

-- Who set it is personal, and not sealed.
CREATE TRIGGER "FieldEntry_fact" AFTER INSERT OR UPDATE OR DELETE ON "FieldEntry" FOR EACH ROW
  EXECUTE FUNCTION lodestone_note_fact('id', '{setById}');

-- The stages of a chain are rows now.
ALTER TABLE "Entity" DROP CONSTRAINT "Entity_stages_words";
