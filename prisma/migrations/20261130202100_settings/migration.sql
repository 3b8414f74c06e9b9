-- CreateTable
CREATE TABLE "Setting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" JSONB,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setById" UUID,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettingFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettingFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Setting_key_number_key" ON "Setting"("key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SettingFile_sha256_key" ON "SettingFile"("sha256");

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A page says which settings it shows by their keys.
SELECT lodestone_watch('Setting', 'r."key"', '');

-- Who set it is personal, and not sealed.
CREATE TRIGGER "Setting_fact" AFTER INSERT OR UPDATE OR DELETE ON "Setting" FOR EACH ROW
  EXECUTE FUNCTION lodestone_note_fact('id', '{setById}');
CREATE TRIGGER "SettingFile_fact" AFTER INSERT OR UPDATE OR DELETE ON "SettingFile" FOR EACH ROW
  EXECUTE FUNCTION lodestone_note_fact('id', '{}');
