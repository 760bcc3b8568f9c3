from cms.models.assets import AssetCopy
from cms.models.pages import DiaryPage, ExercisePage, ModulePage, SelfTestPage
from cms.models.studio import ContentFolder, Studio

__all__ = ["AssetCopy", "ContentFolder", "DiaryPage", "ExercisePage", "ModulePage", "SelfTestPage", "Studio"]
